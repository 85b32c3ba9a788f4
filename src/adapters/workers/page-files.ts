import type { Hono } from "hono";
import type { AssetsBinding } from "./bindings.ts";

/** The one file that pages of other sites load; what it may ask is up to CORS_ORIGINS. */
const EMBEDDED_ELSEWHERE = "/widget.js";
const hashedName = /-[\w-]{8}\.js$/u;
const A_YEAR_IN_S = 31_536_000;

/** Serves the chat page's files, `files` by URL path, from the assets as they are deployed. */
export function addPageFiles(
  app: Pick<Hono, "get">,
  files: Readonly<Record<string, string>>,
  assets: AssetsBinding,
): void {
  for (const [path, file] of Object.entries(files)) {
    app.get(path, async (c) => {
      const condition = c.req.header("if-none-match");
      const conditions: HeadersInit = condition === undefined ? {} : { "if-none-match": condition };
      const found = await assets.fetch(new Request(new URL(file, c.req.url), { headers: conditions }));
      if (path === EMBEDDED_ELSEWHERE) c.header("cross-origin-resource-policy", "cross-origin");
      const kept = ["content-type", "etag"].flatMap((name) => {
        const value = found.headers.get(name);
        return value === null ? [] : [[name, value] as const];
      });
      const lasting = hashedName.test(path) ? `public, max-age=${A_YEAR_IN_S}, immutable` : "no-cache";
      const headers = { ...Object.fromEntries(kept), "cache-control": lasting };
      // Not a Response of our own making, so that the headers set for every response stay.
      if (found.status === 304) return c.body(null, 304, headers);
      return found.ok && found.body ? c.body(found.body, 200, headers) : c.notFound();
    });
  }
}
