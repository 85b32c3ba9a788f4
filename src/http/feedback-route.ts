import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Feedback } from "../ports/feedback-store.ts";
import { problems } from "./openapi-parts.ts";
import { Problem } from "./problem.ts";
import { questionSchema } from "./question-schema.ts";
import { readJsonBody } from "./read-json-body.ts";
import type { Services } from "./services.ts";

const LARGEST_BODY_IN_BYTES = 128 * 1024;
const LONGEST_COMMENT = 2000;

const feedbackSchema = z
  .object({
    answerId: z.string().regex(/^[\w-]{1,64}$/, "must be an answer's id"),
    verdict: z.enum(["up", "down"]),
    comment: z.string().trim().max(LONGEST_COMMENT, `must have at most ${LONGEST_COMMENT} characters`).default(""),
    question: questionSchema.shape.question,
    history: questionSchema.shape.history,
    status: z.enum(["answered", "partial", "abstained"]),
    citations: z
      .array(z.object({ articleId: z.string(), start: z.number().int().min(0), end: z.number().int().min(1) }))
      .max(50)
      .openapi({ description: "The spans that the answer cited." }),
  })
  .openapi("Feedback");

const example = {
  answerId: "ID-OF-THE-ANSWER",
  verdict: "up",
  comment: "正是要找的",
  question: "此次改革可为参保人带来哪些获益？",
  status: "answered",
  citations: [{ articleId: "2023-outpatient-pooling-interview", start: 1326, end: 1347 }],
};

/** `POST /api/feedback`: keeps what a reader thought of an answer; 404 where the service takes none. */
export function addFeedbackRoute(app: OpenAPIHono, { index, feedback: store }: Services): void {
  const route = createRoute({
    method: "post",
    path: "/api/feedback",
    summary: "Say whether an answer helped",
    middleware: [readJsonBody(LARGEST_BODY_IN_BYTES, example)] as const,
    request: { body: { required: true, content: { "application/json": { schema: feedbackSchema, example } } } },
    responses: { 204: { description: "It is kept" }, ...problems(400, 404, 413, 415, 422, 500, 503, 507) },
  });
  app.openapi(route, async (c) => {
    if (!store) throw new Problem(404, "not-found", "Not found", "This service takes no feedback.", "Set FEEDBACK=on.");
    const { citations, history = [], ...said } = c.req.valid("json");
    const quoted = await quotesOf(index, citations);
    const outcome = await store.add({ ...said, history, citations: quoted, receivedAt: new Date().toISOString() });
    if (outcome === "stored") return c.body(null, 204);
    throw new Problem(507, "full", "No room", "The service keeps no more feedback.", "Ask its operator to export it.");
  });
}

/** The index's own words at the cited spans: what a caller claims to have been quoted is not taken on trust. */
async function quotesOf(
  index: Services["index"],
  citations: z.infer<typeof feedbackSchema>["citations"],
): Promise<Feedback["citations"]> {
  return Promise.all(
    citations.map(async ({ articleId, start, end }) => {
      const quote = (await index.article(articleId))?.text.slice(start, end) ?? "";
      if (quote.length === end - start && quote !== "") return { articleId, span: { start, end }, quote };
      const detail = `citations: ${articleId} has no text from ${start} to ${end}.`;
      throw new Problem(422, "invalid", "Invalid request", detail, "Send the answer's citations as they came.");
    }),
  );
}
