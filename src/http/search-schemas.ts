import { z } from "@hono/zod-openapi";
import { doubtsShape } from "./doubts-shape.ts";
import { fitsQuestion, TOO_LONG } from "./question-schema.ts";

const MOST_HITS = 50;
const hitCount = `must be a whole number between 1 and ${MOST_HITS}`;

export const searchQuerySchema = z.object({
  q: z
    .string("is required")
    .trim()
    .min(1, "must not be blank")
    .refine(fitsQuestion, TOO_LONG)
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
