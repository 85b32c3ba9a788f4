import type { OpenAPIHono } from "@hono/zod-openapi";
import { createBaseApp } from "./base-app.ts";
import { addHealthRoutes, notReady } from "./health-routes.ts";
import { html } from "./html.ts";

const RETRY_IN_S = 2;

/** What a browser shows meanwhile; it looks again by itself. */
function waitingPage(reason: string): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${RETRY_IN_S}">
<title>依据正在准备 Yiju is starting</title>
</head>
<body>
<main>
<h1>依据正在准备</h1>
<p>很快就好，本页会自动刷新。<span lang="en">Yiju is starting; this page will reload by itself.</span></p>
<p lang="en">${reason}</p>
</main>
</body>
</html>
`.html;
}

/** What answers while the index is still being made: alive, not ready. `reason` is read at each request. */
export function createStartingApp(reason: () => string): OpenAPIHono {
  const app = createBaseApp();
  addHealthRoutes(app, { ready: async () => ({ ready: false, reason: reason() }) });
  app.notFound((c) => {
    if (!c.req.header("accept")?.includes("text/html")) throw notReady(reason());
    return c.html(waitingPage(reason()), 503, { "retry-after": String(RETRY_IN_S), "cache-control": "no-store" });
  });
  return app;
}
