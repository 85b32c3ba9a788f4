import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Question } from "../domain/answer.ts";
import { answerSchema } from "./answer-schemas.ts";
import { answerStream } from "./answer-stream.ts";
import { refuseMisspelt } from "./misspelt-fields.ts";
import { eventContent, problems } from "./openapi-parts.ts";
import { Problem, problemBody, reportedProblem } from "./problem.ts";
import { questionSchema } from "./question-schema.ts";
import { jsonBodyOf, readJsonBody } from "./read-json-body.ts";
import { requestIdOf } from "./request-id.ts";
import type { Services } from "./services.ts";

const eventStreamDescription =
  "Server-Sent Events: status {stage, askedAs?}, sentence, citation, done (the same JSON as without streaming), error (a problem).";

/** `POST /api/ask`: one JSON answer, or the answer as it comes into being. */
export function addAskRoute(app: OpenAPIHono, services: Services): void {
  const route = createRoute({
    method: "post",
    path: "/api/ask",
    summary: "Ask the articles",
    middleware: [readJsonBody(services.maxBodyBytes)] as const,
    request: { body: { required: true, content: { "application/json": { schema: questionSchema } } } },
    responses: {
      200: {
        description: `The answer, or as ${eventStreamDescription}`,
        content: { "application/json": { schema: answerSchema }, "text/event-stream": eventContent },
      },
      ...problems(400, 413, 415, 422, 500, 503),
    },
  });
  app.openapi(route, async (c) => {
    const { stream, ...question } = c.req.valid("json");
    refuseMisspelt(jsonBodyOf(c) as object, Object.keys(questionSchema.shape));
    await refuseUnknownArticles(services, question.articleIds);
    const accepts = c.req.header("accept")?.includes("text/event-stream") ?? false;
    const asked = withoutUndefined(question);
    if (!(stream ?? accepts)) {
      return c.json(await services.ask(asked, { signal: c.req.raw.signal, requestId: requestIdOf(c) }), 200);
    }
    return answerStream({
      run: (options) => services.ask(asked, { ...options, requestId: requestIdOf(c) }),
      signal: c.req.raw.signal,
      heartbeatInMs: services.heartbeatInMs,
      describeFailure: (error) =>
        problemBody(reportedProblem(error, c, services.onFailure), { path: c.req.path, requestId: requestIdOf(c) }),
    });
  });
}

async function refuseUnknownArticles(services: Services, ids: readonly string[] = []): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await services.index.articles(ids)).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const detail = `No article has the id ${unknown.join(", ")}.`;
  throw new Problem(422, "invalid", "Invalid request", detail, "Take articleIds from GET /api/articles.");
}

type Optional<T> = { [K in keyof T]: T[K] | undefined };

function withoutUndefined(question: Optional<Question> & { question: string }): Question {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as unknown as Question;
}
