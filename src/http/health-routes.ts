import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { problems } from "./openapi-parts.ts";
import { Problem } from "./problem.ts";
import type { Services } from "./services.ts";

const content = { "application/json": { schema: z.object({ status: z.literal("ok") }) } };

/** `GET /healthz`: the process lives. `GET /readyz`: it can answer; 503 with the reason while it cannot. */
export function addHealthRoutes(app: OpenAPIHono, services: Pick<Services, "ready">): void {
  const health = createRoute({
    method: "get",
    path: "/healthz",
    summary: "Whether the process lives",
    responses: { 200: { description: "It lives", content } },
  });
  app.openapi(health, (c) => c.json({ status: "ok" as const }, 200));
  const readiness = createRoute({
    method: "get",
    path: "/readyz",
    summary: "Whether index and model are loaded",
    responses: { 200: { description: "They are loaded", content }, ...problems(503) },
  });
  app.openapi(readiness, async (c) => {
    const { ready, reason } = await services.ready();
    if (ready) return c.json({ status: "ok" as const }, 200);
    throw notReady(reason);
  });
}

export function notReady(reason = "The index is not loaded."): Problem {
  return new Problem(503, "not-ready", "Not ready", reason, "Try again when GET /readyz answers 200.");
}
