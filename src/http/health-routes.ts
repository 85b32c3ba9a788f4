import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { problems } from "./openapi-parts.ts";
import { Problem } from "./problem.ts";
import type { Services } from "./services.ts";

const health = z.object({ status: z.literal("ok") });
const warm = z.boolean().optional().openapi({
  description:
    "Whether files are read ahead, questions rehearsed (with the local model, unless somebody asks first) and words learnt, so that answers take no longer than they must.",
});

/** `GET /healthz`: the process lives. `GET /readyz`: it can answer, and whether it is warm; 503 with the reason while it cannot. */
export function addHealthRoutes(app: OpenAPIHono, services: Pick<Services, "ready">): void {
  const living = createRoute({
    method: "get",
    path: "/healthz",
    summary: "Whether the process lives",
    responses: { 200: { description: "It lives", content: { "application/json": { schema: health } } } },
  });
  app.openapi(living, (c) => c.json({ status: "ok" as const }, 200));
  const readiness = createRoute({
    method: "get",
    path: "/readyz",
    summary: "Whether index and model are loaded",
    responses: {
      200: { description: "They are loaded", content: { "application/json": { schema: health.extend({ warm }) } } },
      ...problems(503),
    },
  });
  app.openapi(readiness, async (c) => {
    const { ready, reason, warm: isWarm } = await services.ready();
    if (ready) return c.json({ status: "ok" as const, ...(isWarm === undefined ? {} : { warm: isWarm }) }, 200);
    throw notReady(reason);
  });
}

export function notReady(reason = "The index is not loaded."): Problem {
  return new Problem(503, "not-ready", "Not ready", reason, "Try again when GET /readyz answers 200.");
}
