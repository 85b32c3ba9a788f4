import { z } from "@hono/zod-openapi";
import { PREMISES } from "../domain/answer.ts";
import { doubtsShape } from "./doubts-shape.ts";

export const citationSchema = z
  .object({
    n: z.number().int(),
    articleId: z.string(),
    passageId: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    byline: z.string().nullable(),
    speaker: z.string().optional(),
    quote: z.string().openapi({ description: "article.text.slice(start, end)" }),
    start: z.number().int().openapi({ description: "UTF-16 code units from the beginning of the article's text." }),
    end: z.number().int(),
    url: z.string(),
    page: z.object({ file: z.string(), start: z.number().int(), end: z.number().int() }).optional(),
    ...doubtsShape,
  })
  .openapi("Citation");

export const sentenceSchema = z
  .object({
    text: z.string(),
    kind: z.enum(["quote", "paraphrase", "notice"]),
    citations: z.array(z.number().int()).readonly(),
    verified: z.boolean(),
  })
  .openapi("AnswerSentence");

export const answerSchema = z
  .object({
    id: z.string(),
    status: z.enum(["answered", "partial", "abstained"]),
    mode: z.enum(["extractive", "generative"]),
    askedAs: z
      .string()
      .optional()
      .openapi({ description: "The question that was answered, where a follow-up was read with what went before." }),
    answer: z.string(),
    correction: z
      .object({
        about: z.enum(PREMISES),
        claimed: z.string(),
        stated: z.string(),
        citation: z.number().int(),
      })
      .optional()
      .openapi({ description: "What the question takes for granted and the articles contradict." }),
    language: z.string(),
    asOf: z.string().nullable(),
    sentences: z.array(sentenceSchema).readonly(),
    citations: z.array(citationSchema).readonly(),
    closest: z.array(citationSchema).readonly(),
    notices: z.array(z.string()).readonly(),
    degraded: z.boolean(),
    timings: z.object({ retrieveMs: z.number(), readMs: z.number(), generateMs: z.number(), totalMs: z.number() }),
    model: z.string().nullable(),
    usage: z
      .object({
        promptTokens: z.number(),
        completionTokens: z.number(),
        calls: z.number(),
        passed: z.number(),
        mended: z.number(),
        replaced: z.number(),
        dropped: z.number(),
      })
      .optional()
      .openapi({ description: "What the language model was asked for, and what became of its sentences." }),
  })
  .openapi("Answer");
