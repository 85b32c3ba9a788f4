import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";

const MINUTE_MS = 60_000;
/** Clients remembered; past this, those that have been quiet for a minute are forgotten. */
const MOST_CLIENTS = 10_000;

/** A token bucket for each client: `perMinute` requests at once, and as many again each minute. */
export function limitRate(
  perMinute: number,
  clientOf: (c: Context) => string,
  now: () => number = () => performance.now(),
): MiddlewareHandler {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return async (c, next) => {
    const client = clientOf(c);
    const at = now();
    const known = buckets.get(client) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, known.tokens + ((at - known.at) / MINUTE_MS) * perMinute);
    const allowed = tokens >= 1;
    buckets.set(client, { tokens: allowed ? tokens - 1 : tokens, at });
    if (buckets.size > MOST_CLIENTS) {
      for (const [name, bucket] of buckets) if (at - bucket.at > MINUTE_MS) buckets.delete(name);
    }
    if (!allowed) {
      const seconds = Math.ceil(((1 - tokens) / perMinute) * (MINUTE_MS / 1000));
      c.header("retry-after", String(seconds));
      const detail = `More than ${perMinute} requests a minute came from here.`;
      throw new Problem(429, "rate-limit", "Too many requests", detail, `Try again in ${seconds} s.`);
    }
    await next();
  };
}
