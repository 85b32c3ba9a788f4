import { z } from "zod";
import type { Answer, Question } from "../src/domain/answer.ts";
import type { Services } from "../src/http/services.ts";
import type { ArticleSpan } from "./scorers/article-span.ts";

/** What is being measured: this code, or a server elsewhere. */
export interface Subject {
  ask(question: Question): Promise<Pick<Answer, "status" | "answer" | "citations" | "timings">>;
  search(query: string, limit: number): Promise<readonly ArticleSpan[]>;
  /** Article texts by id. */
  texts(): Promise<ReadonlyMap<string, string>>;
}

const ANSWER_TIMEOUT_IN_MS = 120_000;

export function localSubject(services: Pick<Services, "ask" | "search" | "index">): Subject {
  return {
    ask: (question) => services.ask(question, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_IN_MS) }),
    search: async (query, limit) => (await services.search(query, limit)).hits,
    texts: async () => new Map((await services.index.articles()).map(({ id, text }) => [id, text])),
  };
}

const answerShape = z.object({
  status: z.enum(["answered", "partial", "abstained"]),
  answer: z.string(),
  citations: z.array(z.looseObject({ articleId: z.string(), quote: z.string(), start: z.number(), end: z.number() })),
  timings: z.looseObject({ totalMs: z.number() }),
});
const searchShape = z.object({
  hits: z.array(z.object({ articleId: z.string(), start: z.number(), end: z.number() })),
});
const listShape = z.union([
  z.object({ articles: z.array(z.object({ id: z.string() })) }),
  z.array(z.object({ id: z.string() })).transform((articles) => ({ articles })),
]);
const articleShape = z.object({ text: z.string() });

/** Measures a server over its HTTP API; `url` is its origin. */
export function remoteSubject(url: string): Subject {
  const call = async (path: string, init?: RequestInit): Promise<unknown> => {
    const response = await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(ANSWER_TIMEOUT_IN_MS) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return response.json();
  };
  return {
    ask: async (question) => {
      const headers = { "content-type": "application/json" };
      const answer = await call("/api/ask", { method: "POST", headers, body: JSON.stringify(question) });
      return answerShape.parse(answer) as unknown as Answer;
    },
    search: async (query, limit) =>
      searchShape.parse(await call(`/api/search?${new URLSearchParams({ q: query, k: String(limit) })}`)).hits,
    texts: async () => {
      const texts = new Map<string, string>();
      for (const { id } of listShape.parse(await call("/api/articles")).articles) {
        texts.set(id, articleShape.parse(await call(`/api/articles/${encodeURIComponent(id)}`)).text);
      }
      return texts;
    },
  };
}
