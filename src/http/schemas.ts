import { z } from "@hono/zod-openapi";
import { LONGEST_QUESTION, LONGEST_TURN, MOST_TURNS } from "../domain/answer.ts";

const characters = (text: string) => [...text].length;
/** More than spaces, control characters and those that a reader cannot see. */
const isVisible = (text: string) => /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(text);

export const questionSchema = z
  .object({
    question: z
      .string()
      .trim()
      .min(1, "must not be blank")
      .refine((text) => text === "" || isVisible(text), "must not be blank")
      .refine((text) => characters(text) <= LONGEST_QUESTION, `must have at most ${LONGEST_QUESTION} characters`)
      .openapi({
        description: "1 to 2,000 characters, not blank.",
        maxLength: LONGEST_QUESTION,
        example: "此次改革可为参保人带来哪些获益？",
      }),
    history: z
      .array(z.object({ role: z.enum(["user", "assistant"]), content: z.string().max(LONGEST_TURN) }))
      .max(MOST_TURNS)
      .optional(),
    mode: z.enum(["auto", "extractive", "generative"]).optional().openapi({ description: "Default auto." }),
    asOf: z.iso
      .date()
      .optional()
      .openapi({ description: "Only articles published on or before this date count.", example: "2025-12-31" }),
    articleIds: z
      .array(z.string().min(1))
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: "Only these articles count." }),
    stream: z
      .boolean()
      .optional()
      .openapi({ description: "true for Server-Sent Events; so does Accept: text/event-stream." }),
  })
  .openapi("Question");

const doubts = z.array(z.object({ type: z.string(), comment: z.string() })).readonly();
/** Doubts of the words shown and of the title beside them. */
export const doubtsShape = {
  suspect: doubts.optional().openapi({ description: "Known defects of the source that the words shown touch." }),
  titleSuspect: doubts.optional().openapi({ description: "Known defects of the article's title." }),
};

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
        about: z.enum(["figure", "time", "trend", "body", "speaker", "name", "place", "denial", "extent", "claim"]),
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

const MOST_HITS = 50;
const hitCount = `must be a whole number between 1 and ${MOST_HITS}`;

export const searchQuerySchema = z.object({
  q: z
    .string("is required")
    .trim()
    .min(1, "must not be blank")
    .refine((text) => characters(text) <= LONGEST_QUESTION, `must have at most ${LONGEST_QUESTION} characters`)
    .openapi({ example: "门诊共济" }),
  k: z.coerce
    .number("must be a number")
    .int(hitCount)
    .min(1, hitCount)
    .max(MOST_HITS, hitCount)
    .default(10)
    .openapi({ description: `How many hits, 1 to ${MOST_HITS}.` }),
});

export const searchResultSchema = z
  .object({
    hits: z
      .array(
        z.object({
          rank: z.number().int(),
          score: z.number(),
          passageId: z.string(),
          articleId: z.string(),
          title: z.string(),
          text: z.string(),
          start: z.number().int(),
          end: z.number().int(),
          ...doubtsShape,
        }),
      )
      .readonly(),
    degraded: z.boolean(),
  })
  .openapi("SearchResult");

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    action: z.string().openapi({ description: "What to do about it." }),
    instance: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi("Problem");
