import type { Context, MiddlewareHandler } from "hono";

const ids = new WeakMap<Request, string>();

/** Gives each request an id, sent back as x-request-id and named in every problem. */
export function requestIds(): MiddlewareHandler {
  return async (c, next) => {
    const id = crypto.randomUUID();
    ids.set(c.req.raw, id);
    await next();
    // Set at the end: a response that a route made without the context would not take over what was set before.
    c.res.headers.set("x-request-id", id);
  };
}

export function requestIdOf(c: Context): string {
  return ids.get(c.req.raw) ?? "";
}
