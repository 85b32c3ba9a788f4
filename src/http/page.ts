import { html, type SafeHtml } from "./html.ts";

/** The name of the page and the way to its screens, as the chat page draws them. */
export const masthead = html`<header class="masthead">
<a class="nameplate" href="/" lang="zh-CN">依据<span lang="en">Yiju</span></a>
<nav aria-label="栏目 Sections">
<a href="/">提问 <span lang="en">Ask</span></a>
<a href="/articles">文章 <span lang="en">Articles</span></a>
<a href="/timeline">脉络 <span lang="en">Timeline</span></a>
<a href="/history">记录 <span lang="en">History</span></a>
</nav>
</header>
`;

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
<meta name="theme-color" content="#f8f5ee" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#171512" media="(prefers-color-scheme: dark)">
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
