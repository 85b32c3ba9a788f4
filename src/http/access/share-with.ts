import type { Hono } from "hono";
import { cors } from "hono/cors";

/** Lets pages of these origins call, ["*"] for all. */
export function shareWith(app: Pick<Hono, "use">, corsOrigins: readonly string[]): void {
  if (corsOrigins.length === 0) return;
  const origin = corsOrigins.includes("*") ? "*" : [...corsOrigins];
  const shared = cors({ origin, allowMethods: ["GET", "POST"], exposeHeaders: ["x-request-id"], maxAge: 86_400 });
  for (const path of ["/api/*", "/v1/*", "/mcp"]) app.use(path, shared);
}
