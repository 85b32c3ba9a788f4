import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { isUnreadToMcp, mcpErrorResponse } from "./mcp-error.ts";
import { observeRequests } from "./observe/observe-requests.ts";
import { openAiErrorResponse, speaksOpenAi } from "./openai/openai-error.ts";
import { Problem, problemResponse, reportedProblem } from "./problem.ts";
import { problemPageResponse, wantsPage } from "./problem-page.ts";
import { requestIds } from "./request-id.ts";
import { securityHeaders } from "./security-headers.ts";
import type { Services } from "./services.ts";

/** An app with no route yet: request ids, security headers, and problem+json for every fault. */
export function createBaseApp(
  services: Pick<Services, "onFailure" | "onRequest" | "onStream" | "whenSent"> = {},
): OpenAPIHono {
  const { onFailure, onRequest } = services;
  const app = new OpenAPIHono({
    defaultHook(result) {
      if (result.success) return;
      const errors = result.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
      const detail = errors.map(({ field, message }) => `${field || "body"}: ${message}`).join("; ");
      const action = "Correct the named fields; GET /docs describes them.";
      throw new Problem(422, "invalid", "Invalid request", `${detail}.`, action, { errors });
    },
  });
  app.use(requestIds());
  if (onRequest) app.use(observeRequests({ ...services, onRequest }));
  app.use(securityHeaders());
  app.onError((error, c) => respond(reportedProblem(error, c, onFailure), c));
  app.notFound((c) => {
    const allowed = methodsOf(app, c.req.path);
    if (allowed.length === 0) {
      return respond(
        new Problem(404, "not-found", "Not found", `Nothing is at ${c.req.path}.`, "See GET /docs for the paths."),
        c,
      );
    }
    c.header("allow", allowed.join(", "));
    const detail = `${c.req.path} does not take ${c.req.method}.`;
    return respond(new Problem(405, "method", "Method not allowed", detail, `Use ${allowed.join(" or ")}.`), c);
  });
  return app;
}

function respond(problem: Problem, c: Context): Response {
  if (speaksOpenAi(c.req.path)) return openAiErrorResponse(problem, c);
  if (isUnreadToMcp(problem, c.req.path)) return mcpErrorResponse(problem, c);
  return wantsPage(c) ? problemPageResponse(problem, c) : problemResponse(problem, c);
}

function methodsOf(app: OpenAPIHono, path: string): string[] {
  const takes = (method: string) => app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
  const methods = ["GET", "POST"].filter(takes);
  return methods.includes("GET") ? [...methods, "HEAD"] : methods;
}
