import { z } from "@hono/zod-openapi";
import { articleParts } from "../domain/article.ts";

const span = { start: z.number().int(), end: z.number().int() };

export const articleKindSchema = z.enum([
  "interview",
  "news",
  "commentary",
  "brief",
  "caption",
  "fragment",
  "document",
]);

export const articleSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    titleBasis: z.enum(["printed", "ours", "file-name"]),
    kicker: z.string().nullable(),
    subtitle: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    publishedOnBasis: z.enum(["printed", "inferred"]).nullable(),
    publishedOnReason: z.string().nullable(),
    kind: articleKindSchema,
    characters: z.number().int(),
    passageCount: z.number().int(),
    partDefects: z
      .array(
        z.object({
          type: z.string(),
          part: z.enum(articleParts),
          comment: z.string(),
        }),
      )
      .openapi({ description: "Known defects of what stands around the text, such as a title cut off." }),
    questions: z.array(z.string()).openapi({ description: "The questions that the article prints." }),
    url: z.string(),
  })
  .openapi("ArticleSummary");

export const articleSchema = articleSummarySchema
  .extend({
    text: z.string(),
    outline: z.array(
      z.object({ kind: z.enum(["heading", "question"]), level: z.number().int(), text: z.string(), ...span }),
    ),
    passages: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        headingPath: z.array(z.string()),
        question: z.string().nullable(),
        speaker: z.object({ name: z.string(), office: z.string().optional() }).nullable(),
        ...span,
      }),
    ),
    defects: z.array(z.object({ type: z.string(), comment: z.string(), ...span })),
    missing: z.array(z.object({ at: z.number().int(), comment: z.string() })),
  })
  .openapi("Article");
