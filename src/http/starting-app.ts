import type { OpenAPIHono } from "@hono/zod-openapi";
import { createBaseApp } from "./base-app.ts";
import { addHealthRoutes, notReady } from "./health-routes.ts";

/** What answers while the index is still being made: alive, not ready. `reason` is read at each request. */
export function createStartingApp(reason: () => string): OpenAPIHono {
  const app = createBaseApp();
  addHealthRoutes(app, { ready: async () => ({ ready: false, reason: reason() }) });
  app.notFound(() => {
    throw notReady(reason());
  });
  return app;
}
