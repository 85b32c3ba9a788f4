import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";

/** Whether this client may go on, as the platform counts over all its machines. */
export type RateLimiter = (client: string) => Promise<boolean>;

/** A platform's limiter tells no time to wait; its periods are at most this long. */
const RETRY_AFTER_S = 60;

/** Refuses whom the platform's own limiter refuses. */
export function limitByPlatform(limiter: RateLimiter, clientOf: (c: Context) => string): MiddlewareHandler {
  return async (c, next) => {
    if (!(await limiter(clientOf(c)))) {
      c.header("retry-after", String(RETRY_AFTER_S));
      const detail = "More requests came from here than the service takes.";
      throw new Problem(429, "rate-limit", "Too many requests", detail, `Try again in ${RETRY_AFTER_S} s.`);
    }
    await next();
  };
}
