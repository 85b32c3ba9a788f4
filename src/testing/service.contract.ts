import OpenAI from "openai";
import { describe, expect, it } from "vitest";
import type { Answer } from "../domain/answer.ts";
import { answerSchema } from "../http/answer-schemas.ts";
import { createEventParser } from "../web/service/read-event-stream.ts";
import { askProduct } from "./product-server.ts";

const question = "此次改革可为参保人带来哪些获益？";
const headers = { "content-type": "application/json" };

/** What a service over this repository's articles does, wherever it runs; `address` is asked for once it is started. */
export function describeServiceContract(name: string, address: () => string): void {
  const get = (path: string, init: RequestInit = {}) => fetch(`${address()}${path.slice(1)}`, init);
  const post = (path: string, body: unknown) => get(path, { method: "POST", headers, body: JSON.stringify(body) });

  describe(`${name} as the service`, () => {
    it("answers by the schema, and every citation is the article's own words", async () => {
      const response = await askProduct({ address: address() }, { question });
      const answer: Answer = await response.json();
      expect(answerSchema.safeParse(answer).success).toBe(true);
      expect(answer.status).toBe("answered");
      expect(answer.citations.length).toBeGreaterThan(2);
      for (const { articleId, start, end, quote } of answer.citations) {
        const { text } = await (await get(`/api/articles/${articleId}`)).json();
        expect(text.slice(start, end)).toBe(quote);
      }
    });

    it("says so where the articles hold no answer", async () => {
      const answer = await (await askProduct({ address: address() }, { question: "量子计算机怎么造？" })).json();
      expect(answer).toMatchObject({ status: "abstained", citations: [] });
    });

    it("streams the same answer", async () => {
      const response = await askProduct({ address: address() }, { question, stream: true });
      expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/u);
      expect(response.headers.get("x-accel-buffering")).toBe("no");
      const events = createEventParser()(await response.text());
      expect(new Set(events.map(({ event }) => event))).toEqual(new Set(["status", "citation", "sentence", "done"]));
      const { answer } = JSON.parse(events.at(-1)?.data ?? "");
      expect(answer).toBe((await (await askProduct({ address: address() }, { question })).json()).answer);
    });

    it.each<[string, number, string, Record<string, string>]>([
      ["broken JSON", 400, '{"question":', headers],
      ["a form", 415, "question=1", { "content-type": "application/x-www-form-urlencoded" }],
      ["no question", 422, "{}", headers],
      ["an overlong question", 422, JSON.stringify({ question: "问".repeat(2001) }), headers],
      ["a body too large", 413, JSON.stringify({ question: "问", padding: "x".repeat(300_000) }), headers],
      ["an unknown article", 422, '{"question":"问","articleIds":["nowhere"]}', headers],
    ])("refuses %s with %i and a problem", async (_name, status, body, sent) => {
      const response = await get("/api/ask", { method: "POST", headers: sent, body });
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/u);
      expect(await response.json()).toMatchObject({ status, requestId: response.headers.get("x-request-id") });
    });

    it("keeps to the articles and dates asked for", async () => {
      const { articles } = await (await get("/api/articles")).json();
      const one: string = articles[0].id;
      const answer = await (await post("/api/ask", { question, articleIds: [one] })).json();
      for (const { articleId } of [...answer.citations, ...answer.closest]) expect(articleId).toBe(one);
      const early = await (await post("/api/ask", { question, asOf: "1990-01-01" })).json();
      expect(early).toMatchObject({ status: "abstained", citations: [], closest: [] });
    });

    it("searches, also in English and Traditional", async () => {
      for (const query of ["门诊共济", "outpatient pooling", "門診共濟"]) {
        const { hits } = await (await get(`/api/search?q=${encodeURIComponent(query)}&k=3`)).json();
        expect(hits.map((hit: { rank: number }) => hit.rank)).toEqual([1, 2, 3]);
        expect(hits[0].text).toMatch(/门诊/u);
      }
    });

    it("shows articles, source pages, subjects and suggestions", async () => {
      const { articles } = await (await get("/api/articles")).json();
      const pages = articles.map(async ({ id }: { id: string }) =>
        (await get(`/api/articles/${id}/page?s=0-10`)).json(),
      );
      expect((await Promise.all(pages)).filter(({ text }) => text?.length >= 10)).not.toEqual([]);
      expect(await (await get(`/articles/${articles[0].id}`)).text()).toContain("<main");
      expect((await (await get("/api/timeline?q=医保")).json()).entries.length).toBeGreaterThan(1);
      expect((await (await get("/api/suggestions")).json()).questions.length).toBeGreaterThan(1);
    });

    it("speaks OpenAI's API, whole and as a stream", async () => {
      const client = new OpenAI({ baseURL: `${address()}v1`, apiKey: "none" });
      const asked = { model: "yiju", messages: [{ role: "user" as const, content: question }] };
      const whole = (await client.chat.completions.create(asked)).choices[0]?.message.content ?? "";
      expect(whole).toContain("[1]");
      let streamed = "";
      for await (const { choices } of await client.chat.completions.create({ ...asked, stream: true }))
        streamed += choices[0]?.delta.content ?? "";
      expect(streamed).toBe(whole);
    });

    it("speaks the Model Context Protocol", async () => {
      const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "ask", arguments: { question } } };
      const response = await get("/mcp", {
        method: "POST",
        headers: { ...headers, accept: "application/json, text/event-stream" },
        body: JSON.stringify(call),
      });
      const { result } = await response.json();
      expect(result.structuredContent.status).toBe("answered");
    });

    it("lives, is ready, and describes itself", async () => {
      expect((await get("/healthz")).status).toBe(200);
      expect((await get("/readyz")).status).toBe(200);
      expect(Object.keys((await (await get("/openapi.json")).json()).paths)).toContain("/api/ask");
      expect(await (await get("/docs")).text()).toContain("POST /api/ask");
      expect((await get("/nothing")).status).toBe(404);
      expect((await get("/api/ask")).status).toBe(405);
    });

    it.each(["/", "/articles", "/timeline", "/history"])("serves the page at %s with strict headers", async (path) => {
      const response = await get(path);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/u);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      const etag = response.headers.get("etag") ?? "";
      expect(await response.text()).toContain('id="app"');
      expect((await get(path, { headers: { "if-none-match": etag } })).status).toBe(304);
    });
  });
}
