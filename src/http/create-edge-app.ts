import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type AccessOptions, addAccessGuards } from "./access/guard.ts";
import { shareWith } from "./access/share-with.ts";
import { createBaseApp } from "./base-app.ts";
import { Problem } from "./problem.ts";
import type { Services } from "./services.ts";

export interface EdgeOptions extends AccessOptions, Pick<Services, "corsOrigins" | "onFailure"> {
  /** Where the service runs, such as "https://yiju.internal.example". */
  readonly originUrl: string;
  /** Brought to the origin in place of the caller's key. */
  readonly originKey?: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** What a proxy may not hand on (RFC 9110, section 7.6.1), and what it says itself. */
const notHandedOn = ["connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "host"];
const shareHeader = /^access-control-/u;

/**
 * The edge in front of a service that runs elsewhere: keys, limits and CORS here, everything else there. Bodies pass
 * through as they come, and a caller who leaves ends the origin's work. The origin must trust one proxy.
 */
export function createEdgeApp(options: EdgeOptions, addOwnFiles: (app: OpenAPIHono) => void): OpenAPIHono {
  const app = createBaseApp(options);
  shareWith(app, options.corsOrigins);
  addAccessGuards(app, options);
  addOwnFiles(app);
  app.all("*", (c) => handOn(c, options));
  return app;
}

async function handOn(c: Context, options: EdgeOptions): Promise<Response> {
  const { pathname, search, protocol, host } = new URL(c.req.url);
  const headers = new Headers(c.req.raw.headers);
  for (const name of notHandedOn) headers.delete(name);
  headers.set("x-forwarded-for", options.addressOf?.(c) ?? "");
  headers.set("x-forwarded-host", host);
  headers.set("x-forwarded-proto", protocol.slice(0, -1));
  if (options.originKey !== undefined) headers.set("authorization", `Bearer ${options.originKey}`);
  const { method, body, signal } = c.req.raw;
  const target = new URL(`${pathname}${search}`, options.originUrl);
  try {
    const request = new Request(target, {
      method,
      headers,
      body,
      signal,
      redirect: "manual",
      ...(body ? { duplex: "half" } : {}),
    } as RequestInit);
    return asOurs(await options.fetch(request), options.corsOrigins.length > 0);
  } catch (cause) {
    signal.throwIfAborted();
    options.onFailure?.(cause, "edge");
    const action = "Try again in a moment.";
    throw new Problem(502, "origin", "Origin out of reach", "The service behind this address is out of reach.", action);
  }
}

/** Who may share is said here alone, and a security header of the origin counts before ours. */
function asOurs(found: Response, sharesHere: boolean): Response {
  const response = new Response(found.body, found);
  if (sharesHere)
    for (const name of [...response.headers.keys()]) if (shareHeader.test(name)) response.headers.delete(name);
  return response;
}
