import { html, type SafeHtml } from "./html.ts";

/** A whole HTML document in the service's own style. */
export function page({
  title,
  body,
  language = "zh-CN",
}: {
  title: string;
  body: SafeHtml;
  language?: string;
}): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>
${body}
</body>
</html>
`.html;
}
