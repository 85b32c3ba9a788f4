import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { requestIdOf } from "../request-id.ts";

/** One request, once its response begins; what was asked is no part of it. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  /** The pattern that matched, such as "/api/articles/{id}"; "unmatched" where none did. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds until the response began. */
  readonly ms: number;
  /** W3C Trace Context, as the caller sent it. */
  readonly traceparent?: string;
}

/** Tells of every request, also of those that fail. */
export function observeRequests(tell: (record: RequestRecord) => void): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const traceparent = c.req.header("traceparent");
    const route = matchedRoutes(c)
      .map(({ path }) => path)
      .findLast((path) => !path.includes("*"));
    tell({
      requestId: requestIdOf(c),
      method: c.req.method,
      route: route ?? "unmatched",
      status: c.res.status,
      ms: performance.now() - startedAt,
      ...(traceparent === undefined ? {} : { traceparent }),
    });
  };
}
