import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { requestIdOf } from "../request-id.ts";

/** What became of an answer. */
export interface Sending {
  /** Of head and body. */
  readonly bytes: number;
  /** Whether the reader left before its end. */
  readonly cut: boolean;
}

/** One request, once its answer is sent; what was asked is no part of it. */
export interface RequestRecord extends Partial<Sending> {
  readonly requestId: string;
  readonly method: string;
  /** The pattern that matched, such as "/api/articles/{id}"; "unmatched" where none did. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds until the last byte was sent; until the response began where the platform does not tell. */
  readonly ms: number;
  /** W3C Trace Context, as the caller sent it. */
  readonly traceparent?: string;
}

interface Observer {
  readonly onRequest: (record: RequestRecord) => void;
  readonly onStream?: (change: 1 | -1) => void;
  readonly whenSent?: (c: Context) => Promise<Sending>;
}

/** Tells of every request, also of those that fail. */
export function observeRequests({ onRequest, onStream, whenSent }: Observer): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now();
    const sending = whenSent?.(c);
    await next();
    const traceparent = c.req.header("traceparent");
    const route = matchedRoutes(c)
      .map(({ path }) => path)
      .findLast((path) => !path.includes("*"));
    const { status, headers } = c.res;
    const streams = sending !== undefined && (headers.get("content-type")?.startsWith("text/event-stream") ?? false);
    if (streams) onStream?.(1);
    const tell = (sent: Partial<Sending>) => {
      if (streams) onStream?.(-1);
      onRequest({
        requestId: requestIdOf(c),
        method: c.req.method,
        route: route ?? "unmatched",
        status,
        ms: performance.now() - startedAt,
        ...sent,
        ...(traceparent === undefined ? {} : { traceparent }),
      });
    };
    if (sending) void sending.then(tell);
    else tell({});
  };
}
