import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../services.ts";
import type { Metrics } from "./metrics.ts";

/** `GET /metrics`, for Prometheus; only where the operator switched it on. */
export function addMetricsRoute(app: OpenAPIHono, metrics: Metrics, { gauges }: Pick<Services, "gauges">): void {
  app.get("/metrics", (c) => {
    c.header("content-type", "text/plain; version=0.0.4; charset=utf-8");
    c.header("cache-control", "no-store");
    return c.body(metrics.render(gauges?.() ?? {}));
  });
}
