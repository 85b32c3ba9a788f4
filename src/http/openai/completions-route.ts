import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { refuseMisspelt } from "../misspelt-fields.ts";
import { eventContent } from "../openapi-parts.ts";
import { originOf } from "../origin-of.ts";
import { reportedProblem } from "../problem.ts";
import { jsonBodyOf, readJsonBody } from "../read-json-body.ts";
import { requestIdOf } from "../request-id.ts";
import type { Services } from "../services.ts";
import { describeCompletion } from "./completion.ts";
import { completionSchema, toQuestion, yijuSchema } from "./completion-request.ts";
import { completionResponseSchema, openAiErrorSchema } from "./completion-schemas.ts";
import { completionStream } from "./completion-stream.ts";
import { openAiError } from "./openai-error.ts";

const example = { model: "yiju", messages: [{ role: "user", content: "此次改革可为参保人带来哪些获益？" }] };
const errorContent = { "application/json": { schema: openAiErrorSchema } };

/** `POST /v1/chat/completions`: the answer in OpenAI's shapes, with its citations as annotations. */
export function addCompletionsRoute(app: OpenAPIHono, services: Services): void {
  const route = createRoute({
    method: "post",
    path: "/v1/chat/completions",
    summary: "Ask as OpenAI's clients do",
    middleware: [readJsonBody(services.maxBodyBytes, example)] as const,
    request: { body: { required: true, content: { "application/json": { schema: completionSchema, example } } } },
    responses: {
      200: {
        description: "A chat completion, or its chunks as Server-Sent Events",
        content: {
          "application/json": { schema: completionResponseSchema },
          "text/event-stream": eventContent,
        },
      },
      ...Object.fromEntries(
        [400, 404, 413, 415, 500, 503].map((status) => [
          status,
          { description: "OpenAI's error", content: errorContent },
        ]),
      ),
    },
  });
  app.openapi(route, async (c) => {
    const request = c.req.valid("json");
    const { yiju = {} } = jsonBodyOf(c) as { readonly yiju?: object };
    refuseMisspelt(yiju, Object.keys(yijuSchema.shape), "yiju.");
    const question = toQuestion(request);
    const completion = describeCompletion(request, originOf(c, services.trustedProxies));
    if (!request.stream) {
      const answer = await services.ask(question, { signal: c.req.raw.signal, requestId: requestIdOf(c) });
      return c.json(completion.whole(answer), 200);
    }
    return completionStream({
      run: (options) => services.ask(question, { ...options, requestId: requestIdOf(c) }),
      signal: c.req.raw.signal,
      heartbeatInMs: services.heartbeatInMs,
      completion,
      includeUsage: request.stream_options?.include_usage ?? false,
      describeFailure: (error) => openAiError(reportedProblem(error, c, services.onFailure)).body,
    });
  });
}
