import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "./domain/answer.ts";
import { answerSchema } from "./http/schemas.ts";
import { askProduct } from "./testing/product-server.ts";
import { exportAssets, startWorker, type WorkerServer } from "./testing/worker-server.ts";
import { createEventParser } from "./web/service/read-event-stream.ts";

const question = "此次改革可为参保人带来哪些获益？";

describe("the Worker, in workerd with its real assets", () => {
  let assets: Awaited<ReturnType<typeof exportAssets>>;
  let worker: WorkerServer;

  beforeAll(async () => {
    assets = await exportAssets();
    worker = await startWorker(assets.folder);
  });

  afterAll(async () => {
    await worker?.stop();
    await assets?.drop();
  });

  const get = (path: string, init: RequestInit = {}) => fetch(`${worker.address}${path.slice(1)}`, init);

  it("answers by the contract from keywords alone, and says that it does", async () => {
    const response = await askProduct(worker, { question });
    const answer: Answer = await response.json();
    expect(answerSchema.safeParse(answer).success).toBe(true);
    expect(answer).toMatchObject({ status: "answered", degraded: true });
    expect(answer.answer).toContain("三");
    expect(answer.citations.length).toBeGreaterThan(2);
    for (const { articleId, start, end, quote } of answer.citations) {
      const { text } = await (await get(`/api/articles/${articleId}`)).json();
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  it("streams", async () => {
    const response = await askProduct(worker, { question, stream: true });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/u);
    const events = createEventParser()(await response.text()).map(({ event }) => event);
    expect(new Set(events)).toEqual(new Set(["status", "citation", "sentence", "done"]));
    expect(events.at(-1)).toBe("done");
  });

  it("translates an English question's words by the exported dictionary", async () => {
    const { hits } = await (await get("/api/search?q=outpatient%20pooling&k=3")).json();
    expect(hits).toHaveLength(3);
    expect(hits[0].text).toMatch(/门诊/u);
  });

  it("shows a source page", async () => {
    const { articles } = await (await get("/api/articles")).json();
    const spots = await Promise.all(
      articles.map(async ({ id }: { id: string }) => (await get(`/api/articles/${id}/page?s=0-10`)).json()),
    );
    expect(spots.some(({ text }) => typeof text === "string" && text.length >= 10)).toBe(true);
  });

  it.each(["/", "/articles", "/timeline", "/history"])("serves the page at %s with strict headers", async (path) => {
    const response = await get(path);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/u);
    const etag = response.headers.get("etag") ?? "";
    expect(await response.text()).toContain('id="app"');
    expect((await get(path, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it.each([
    "/_index/articles.json",
    "/_index/manifest.json",
    "/assets/../_index/passages.json",
    "/%5Findex/passages.json",
    "/_index%2Fpassages.json",
    "//_index/passages.json",
    "/_index/",
  ])("keeps %s to itself", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404 });
  });
});
