import type { Context, Hono } from "hono";
import type { PageAsset } from "./services.ts";

/** The one file that pages of other sites load; what it may ask is up to CORS_ORIGINS. */
const EMBEDDED_ELSEWHERE = "/widget.js";
const A_YEAR_IN_S = 31_536_000;

/** The chat page's files, in the smallest form that the browser takes. */
export function addAssetRoutes(app: Pick<Hono, "get">, assets: ReadonlyMap<string, PageAsset>): void {
  for (const [path, asset] of assets) {
    app.get(path, (c) => {
      if (path === EMBEDDED_ELSEWHERE) c.header("cross-origin-resource-policy", "cross-origin");
      return serve(c, asset);
    });
  }
}

function serve(c: Context, { body, contentType, etag, encodings, isImmutable }: PageAsset): Response {
  const headers: Record<string, string> = {
    "content-type": contentType,
    "cache-control": isImmutable ? `public, max-age=${A_YEAR_IN_S}, immutable` : "no-cache",
    vary: "accept-encoding",
  };
  if (etag) headers["etag"] = etag;
  if (etag && c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  const accepted = c.req.header("accept-encoding") ?? "";
  for (const encoding of ["br", "gzip"] as const) {
    const encoded = encodings?.get(encoding);
    if (encoded && accepted.includes(encoding))
      return c.body(encoded, 200, { ...headers, "content-encoding": encoding });
  }
  return c.body(body, 200, headers);
}
