import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { html } from "./html.ts";
import { masthead, page } from "./page.ts";
import type { Problem } from "./problem.ts";
import { requestIdOf } from "./request-id.ts";

/** What a person reads, in Chinese and English: what is wrong, and what to do. */
interface Told {
  readonly heading: readonly [zh: string, en: string];
  readonly advice: readonly [zh: string, en: string];
}

const moved = ["它可能已经移走，或者地址有误。", "It may have moved, or its address is wrong."] as const;
const later = ["请过一会儿再打开。", "Please open it again in a moment."] as const;
const missingArticle: Told = { heading: ["没有这篇文章", "There is no such article"], advice: moved };
const bySlug: Readonly<Record<string, Told>> = {
  "not-found": { heading: ["没有这一页", "There is no such page"], advice: moved },
  key: {
    heading: ["需要密钥", "A key is needed"],
    advice: ["请向管理这项服务的人索取。", "Please ask whoever runs this service for one."],
  },
  "rate-limit": { heading: ["请求太多", "Too many requests"], advice: later },
};
const closed = ["打不开这一页", "This page cannot be shown"] as const;
const ofOurs: Told = { heading: closed, advice: later };
const ofTheAddress: Told = { heading: closed, advice: ["请检查地址。", "Please check its address."] };

/** Addresses that programs call: whoever opens one in a browser wants to see what programs get. */
const forPrograms = /^\/(api|v1|mcp|openapi\.json|healthz|readyz|metrics)(\/|$)/u;

/** Whether a person's browser opened an address that is meant for people. */
export const wantsPage = ({ req }: Context): boolean =>
  (req.method === "GET" || req.method === "HEAD") &&
  (req.header("accept") ?? "").includes("text/html") &&
  !forPrograms.test(req.path);

/** The problem as a page with ways on, under the same status as its problem details. */
export function problemPageResponse(problem: Problem, c: Context): Response {
  const { heading, advice } = toldOf(problem, c.req.path);
  const body = html`<div class="shell">${masthead}
<main class="article">
<header><h1>${heading[0]}</h1><p class="subtitle" lang="en">${heading[1]}</p></header>
<p class="advice">${advice[0]} <span lang="en">${advice[1]}</span></p>
<p class="actions"><a class="button" href="/articles">全部文章 <span lang="en">All articles</span></a>
<a class="button" href="/">提问 <span lang="en">Ask</span></a></p>
<p class="facts">${problem.status} · ${requestIdOf(c)}</p>
</main></div>`;
  c.header("cache-control", "no-store");
  c.header("vary", "accept", { append: true });
  return c.html(page({ title: `${heading[0]} · 依据`, body }), problem.status as ContentfulStatusCode);
}

function toldOf({ slug, status }: Problem, path: string): Told {
  if (slug === "not-found" && path.startsWith("/articles/")) return missingArticle;
  return bySlug[slug] ?? (status >= 500 ? ofOurs : ofTheAddress);
}
