import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import type { Services } from "../services.ts";
import { clientAddress } from "./client-address.ts";
import { limitByPlatform } from "./limit-by-platform.ts";
import { limitConcurrency } from "./limit-concurrency.ts";
import { limitRate } from "./limit-rate.ts";
import { keyOf, requireKey } from "./require-key.ts";

/** What answers questions or gives out articles; the page and its parts stay open. */
const GUARDED = ["/api/*", "/v1/*", "/mcp", "/metrics"];
/** Whether a path, such as /api/articles/{id}, wants a key where there are keys. */
export const isGuarded = (path: string) =>
  GUARDED.some((pattern) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern));
const ANSWERING = ["/api/ask", "/v1/chat/completions", "/mcp"];
const MOST_ANSWERS_AT_ONCE = 64;

/** Who may ask, and how often. */
export type AccessOptions = Pick<
  Services,
  "apiKeys" | "requestsPerMinute" | "rateLimiter" | "addressOf" | "trustedProxies"
>;

/** Puts keys and limits before the routes, and gives back the services with their answers counted. */
export function addGuards(app: OpenAPIHono, services: Services): Services {
  addAccessGuards(app, services);
  const { ask, enter, running } = limitConcurrency(services, services.answersAtOnce ?? MOST_ANSWERS_AT_ONCE);
  guard(app, ANSWERING, async (c, next) => {
    enter(c);
    await next();
  });
  return { ...services, ask, gauges: () => ({ ...services.gauges?.(), yiju_answers_in_the_making: running() }) };
}

/** Puts keys and limits before the routes. */
export function addAccessGuards(app: OpenAPIHono, options: AccessOptions): void {
  const { apiKeys = [], requestsPerMinute = 0, rateLimiter, addressOf = () => "", trustedProxies = 0 } = options;
  const address = (c: Context) => clientAddress(addressOf(c), c.req.header("x-forwarded-for"), trustedProxies);
  const client = (c: Context) => (apiKeys.length > 0 ? `key ${keyOf(c)}` : address(c));
  // A key that is no key must not open a bucket of its own, so that keys are checked within the address's limit first.
  if (requestsPerMinute > 0 && apiKeys.length > 0)
    guard(app, GUARDED, limitRate(requestsPerMinute * apiKeys.length, address));
  if (apiKeys.length > 0) guard(app, GUARDED, requireKey(apiKeys));
  if (requestsPerMinute > 0) guard(app, GUARDED, limitRate(requestsPerMinute, client));
  if (rateLimiter) guard(app, GUARDED, limitByPlatform(rateLimiter, client));
}

function guard(app: OpenAPIHono, paths: readonly string[], middleware: MiddlewareHandler): void {
  for (const path of paths) app.use(path, middleware);
}
