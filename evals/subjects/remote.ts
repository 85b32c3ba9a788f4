import { z } from "zod";
import type { AnswerMode } from "../../src/domain/answer.ts";
import { ANSWER_TIMEOUT_IN_MS, type Subject } from "./subject.ts";

const answerShape = z.object({
  status: z.enum(["answered", "partial", "abstained"]),
  answer: z.string(),
  asOf: z.string().nullable(),
  correction: z.object({ citation: z.number() }).optional(),
  sentences: z.array(
    z.object({ text: z.string(), kind: z.enum(["quote", "paraphrase", "notice"]), citations: z.array(z.number()) }),
  ),
  citations: z.array(
    z.object({
      n: z.number(),
      articleId: z.string(),
      quote: z.string(),
      start: z.number(),
      end: z.number(),
      publishedOn: z.string().nullable(),
      speaker: z.string().optional(),
      suspect: z.array(z.object({ type: z.string(), comment: z.string() })).optional(),
    }),
  ),
  timings: z.object({ totalMs: z.number() }),
});
const searchShape = z.object({
  hits: z.array(z.object({ articleId: z.string(), start: z.number(), end: z.number(), text: z.string() })),
});
const listShape = z.object({ articles: z.array(z.object({ id: z.string() })) });
const articleShape = z.object({ text: z.string() });

/** Measures a server over its HTTP API; `url` is its origin. Every call fails on a status other than 2xx. */
export function remoteSubject(url: string, mode?: AnswerMode): Subject {
  const call = async (path: string, init?: RequestInit): Promise<unknown> => {
    const response = await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(ANSWER_TIMEOUT_IN_MS) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return response.json();
  };
  return {
    name: url,
    async ask(question) {
      const body = JSON.stringify({ ...question, ...(mode ? { mode } : {}) });
      const headers = { "content-type": "application/json" };
      const { timings, ...answer } = answerShape.parse(await call("/api/ask", { method: "POST", headers, body }));
      return { ...answer, totalMs: timings.totalMs };
    },
    search: async (query, limit) =>
      searchShape.parse(await call(`/api/search?${new URLSearchParams({ q: query, k: String(limit) })}`)).hits,
    async texts() {
      const texts = new Map<string, string>();
      // A server gives so many at once, and one of an older release all of them whatever the offset.
      for (let before = -1; before < texts.size; ) {
        before = texts.size;
        const { articles } = listShape.parse(await call(`/api/articles?offset=${before}`));
        for (const { id } of articles) {
          if (texts.has(id)) continue;
          texts.set(id, articleShape.parse(await call(`/api/articles/${encodeURIComponent(id)}`)).text);
        }
      }
      return texts;
    },
  };
}
