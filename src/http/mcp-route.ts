import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { mcpExample, mcpRoute } from "./mcp-document.ts";
import { originOf } from "./origin-of.ts";
import { Problem, reportedProblem } from "./problem.ts";
import { jsonBodyOf, readJsonBody } from "./read-json-body.ts";
import { requestIdOf } from "./request-id.ts";
import type { Services } from "./services.ts";

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/u;

/** `POST /mcp`: the Model Context Protocol over streamable HTTP, without sessions, where the services speak it. */
export function addMcpRoute(app: OpenAPIHono, services: Services): void {
  const { mcp, corsOrigins, maxBodyBytes, trustedProxies } = services;
  if (!mcp) return;
  app.use("/mcp", async (c, next) => {
    const origin = c.req.header("origin");
    if (!mayCall(origin, originOf(c, trustedProxies), corsOrigins)) {
      const action = "Add the origin to CORS_ORIGINS if it may call.";
      throw new Problem(403, "origin", "Origin not allowed", `Pages of ${origin} may not call this service.`, action);
    }
    await next();
  });
  app.openAPIRegistry.registerPath(mcpRoute);
  app.post("/mcp", readJsonBody(maxBodyBytes, mcpExample), async (c) =>
    mcp(c.req.raw, jsonBodyOf(c), {
      ask: (question, options) => services.ask(question, { ...options, requestId: requestIdOf(c) }),
      search: services.search,
      article: services.index.article,
      describeFailure: (error) => describeFailure(error, c, services),
      origin: originOf(c, trustedProxies),
    }),
  );
}

/**
 * Whether a page of this origin may call; what is no page sends none. A page elsewhere can rebind its own name to this
 * machine (MCP, "Transports"), so that its being the same as the server's proves nothing unless the name is fixed.
 */
function mayCall(origin: string | undefined, own: string, corsOrigins: readonly string[]): boolean {
  if (origin === undefined || corsOrigins.includes("*") || corsOrigins.includes(origin)) return true;
  return origin === own && loopback.test(new URL(own).hostname);
}

function describeFailure(error: unknown, c: Context, { onFailure }: Services): string {
  const { message, action } = reportedProblem(error, c, onFailure);
  return `${message} ${action}`;
}
