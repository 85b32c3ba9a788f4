import type { Context, MiddlewareHandler } from "hono";

const ids = new WeakMap<Request, string>();

/** Gives each request an id, sent back as x-request-id and named in every problem. */
export function requestIds(): MiddlewareHandler {
  return async (c, next) => {
    const id = crypto.randomUUID();
    ids.set(c.req.raw, id);
    c.header("x-request-id", id);
    await next();
  };
}

export function requestIdOf(c: Context): string {
  return ids.get(c.req.raw) ?? "";
}
