import type { OpenAPIHono } from "@hono/zod-openapi";
import { Problem } from "./problem.ts";
import { readJsonBody } from "./read-json-body.ts";
import type { Services } from "./services.ts";

/** `/mcp`: the Model Context Protocol over streamable HTTP, where the services speak it. */
export function addMcpRoute(app: OpenAPIHono, { mcp, corsOrigins, maxBodyBytes = 2 ** 20 }: Services): void {
  if (!mcp) return;
  app.use("/mcp", async (c, next) => {
    // A page elsewhere must not reach a server on its reader's machine by rebinding a name (MCP, "Transports").
    const origin = c.req.header("origin");
    const isOwn = origin === undefined || origin === new URL(c.req.url).origin;
    if (!isOwn && !corsOrigins.includes(origin) && !corsOrigins.includes("*")) {
      const action = "Add the origin to CORS_ORIGINS if it may call.";
      throw new Problem(403, "origin", "Origin not allowed", `Pages of ${origin} may not call this service.`, action);
    }
    await next();
  });
  app.post("/mcp", readJsonBody(maxBodyBytes), async (c) => mcp(c.req.raw, await c.req.json()));
  app.on(["GET", "DELETE"], "/mcp", (c) => mcp(c.req.raw, undefined));
}
