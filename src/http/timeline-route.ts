import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { doubtsOf } from "../domain/doubts.ts";
import type { SubjectEntry } from "../retrieve/trace-subject.ts";
import { articleKindSchema } from "./article-schemas.ts";
import { doubtsShape } from "./doubts-shape.ts";
import { problems } from "./openapi-parts.ts";
import type { Services } from "./services.ts";

const LONGEST_SUBJECT = 100;

const timelineQuerySchema = z.object({
  q: z
    .string("is required")
    .trim()
    .min(1, "must not be blank")
    .max(LONGEST_SUBJECT, `must have at most ${LONGEST_SUBJECT} characters`)
    .openapi({ example: "门诊共济" }),
  limit: z.coerce.number("must be a number").int().min(1).max(200).default(100),
});

const entrySchema = z
  .object({
    articleId: z.string(),
    passageId: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    publishedOnBasis: z.enum(["printed", "inferred"]).nullable(),
    kind: articleKindSchema,
    text: z.string().openapi({ description: "article.text.slice(start, end): the first sentence on the subject." }),
    start: z.number().int(),
    end: z.number().int(),
    ...doubtsShape,
    mentions: z.number().int().openapi({ description: "How many of its sentences name the subject." }),
  })
  .openapi("TimelineEntry");

/** `GET /api/timeline?q=`: the articles that speak of a subject, oldest first. */
export function addTimelineRoute(app: OpenAPIHono, services: Services): void {
  const content = { "application/json": { schema: z.object({ entries: z.array(entrySchema) }) } };
  const route = createRoute({
    method: "get",
    path: "/api/timeline",
    summary: "Follow a subject through the articles",
    request: { query: timelineQuerySchema },
    responses: { 200: { description: "Oldest first, undated last", content }, ...problems(422, 500, 503) },
  });
  app.openapi(route, async (c) => {
    const { q, limit } = c.req.valid("query");
    const entries = await services.traceSubject(q, limit);
    return c.json({ entries: entries.map(describe) }, 200);
  });
}

function describe({ article, passageId, span, text, mentions }: SubjectEntry): z.infer<typeof entrySchema> {
  return {
    articleId: article.id,
    passageId,
    title: article.title,
    publisher: article.publisher ?? null,
    publishedOn: article.publishedOn?.value ?? null,
    publishedOnBasis: article.publishedOn?.basis ?? null,
    kind: article.kind,
    text,
    start: span.start,
    end: span.end,
    ...doubtsOf(article, span),
    mentions,
  };
}
