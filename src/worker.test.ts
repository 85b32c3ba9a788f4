import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readEnvironment } from "./adapters/environment.ts";
import { loadEmbedder } from "./compose/ingest-corpus.ts";
import type { Answer } from "./domain/answer.ts";
import type { Embedder } from "./ports/embedder.ts";
import { normalise } from "./retrieve/normalise.ts";
import { chromiumPath, launchChromium, openPage } from "./testing/chromium.ts";
import { openEmbeddingsEndpoint } from "./testing/embeddings-endpoint.ts";
import { askAndLeave } from "./testing/leave-early.ts";
import * as endpoint from "./testing/misbehaving-endpoint.ts";
import { askProduct, startProduct } from "./testing/product-server.ts";
import { describeServiceContract } from "./testing/service.contract.ts";
import { bundleWorker } from "./testing/worker-bundle.ts";
import { exportAssets, startWorker, type WorkerServer } from "./testing/worker-server.ts";

const question = "此次改革可为参保人带来哪些获益？";
const KEY = "a-key-of-more-than-sixteen-characters";
const authorised = { headers: { "content-type": "application/json", authorization: `Bearer ${KEY}` } };

let assets: Awaited<ReturnType<typeof exportAssets>>;
const closings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  assets = await exportAssets();
}, 120_000);
afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close();
});
afterAll(() => assets?.drop());

async function start(...settings: Parameters<typeof startWorker> extends [string, ...infer Rest] ? Rest : never) {
  const worker = await startWorker(assets.folder, ...settings);
  closings.push(worker.stop);
  return worker;
}

const answerOf = async (worker: WorkerServer, asked: object, init?: RequestInit): Promise<Answer> =>
  (await askProduct(worker, asked, init)).json();

describe("the Worker, as it is deployed", () => {
  it("passes wrangler's dry run, within a megabyte compressed and what Cloudflare takes of an asset", async () => {
    const folder = await mkdtemp(join(tmpdir(), "yiju-bundle-"));
    closings.push(() => rm(folder, { recursive: true, force: true }));
    const { compressedBytes, largestAssetBytes } = await bundleWorker(assets.folder, folder);
    expect(compressedBytes).toBeGreaterThan(100_000);
    expect(compressedBytes).toBeLessThanOrEqual(1_000_000);
    expect(largestAssetBytes).toBeLessThanOrEqual(25 * 1024 * 1024);
  });
});

describe("the Worker, in workerd with its real assets", () => {
  let worker: WorkerServer;
  let browser: Browser | undefined;

  beforeAll(async () => {
    worker = await startWorker(assets.folder);
    if (chromiumPath) browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await worker?.stop();
  });

  describeServiceContract("the Worker", () => worker.address);

  it("says that it searches by keywords alone", async () => {
    const answer = await answerOf(worker, { question });
    expect(answer.degraded).toBe(true);
    expect(answer.notices.join()).toContain("EMBEDDINGS_MODEL");
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
    const response = await fetch(`${worker.address}${path.slice(1)}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404 });
  });

  it.skipIf(!chromiumPath)("serves the page to a browser, which asks, and opens the article at the words", async () => {
    if (!browser) throw new Error("No browser");
    const { page, faults } = await openPage(browser);
    await page.goto(worker.address);
    await page.locator("#question").fill(question);
    await page.keyboard.press("Enter");
    await page.locator("button.cite").first().click();
    const quote = await page.locator(".sentence.quote q").first().innerText();
    await expect.poll(() => page.locator("#panel mark.cited").allInnerTexts()).toEqual([quote]);
    expect(faults).toEqual([]);
  });
});

describe("the Worker with an embedding model elsewhere", () => {
  let embedder: Embedder;

  beforeAll(async () => {
    const loaded = await loadEmbedder(readEnvironment(process.env));
    if (typeof loaded === "string") throw new Error(loaded);
    embedder = loaded;
  });

  it("searches by meaning too, with one call a question, and by keywords alone when the model fails", async () => {
    const model = await openEmbeddingsEndpoint(embedder);
    closings.push(model.close);
    const worker = await start({ EMBEDDINGS_MODEL: embedder.id, EMBEDDINGS_BASE_URL: model.baseUrl });
    const answer = await answerOf(worker, { question });
    expect(answer).toMatchObject({ status: "answered", degraded: false });
    expect(model.asked).toEqual([normalise(question)]);
    model.fail();
    const degraded = await answerOf(worker, { question: "门诊统筹减轻了多少负担？" });
    expect(degraded.degraded).toBe(true);
    expect(degraded.notices.join()).toContain("embedding model cannot be used");
  });

  it("refuses a model that the vectors were not exported for", async () => {
    const worker = await start({ EMBEDDINGS_MODEL: "another", EMBEDDINGS_BASE_URL: "http://127.0.0.1:9/v1" });
    const answer = await answerOf(worker, { question });
    expect(answer).toMatchObject({ status: "answered", degraded: true });
    expect(answer.notices.join()).toContain(embedder.id);
  });
});

describe("the Worker with a language model", () => {
  const startWithModel = async (behaviour: endpoint.Behaviour) => {
    const model = await endpoint.openMisbehavingEndpoint(behaviour, endpoint.fails(400));
    closings.push(model.close);
    const worker = await start({ OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "m" });
    return { model, worker };
  };

  it("lets it write, checks it, and quotes in its place when it fails", async () => {
    const { worker } = await startWithModel(
      endpoint.inTurn(endpoint.says("此次改革将在三方面给参保人带来获益。[1]"), endpoint.fails(401)),
    );
    const written = await answerOf(worker, { question, mode: "generative" });
    expect(written).toMatchObject({ mode: "generative", model: "m" });
    expect(written.usage?.promptTokens).toBe(7);
    const quoted = await answerOf(worker, { question: "门诊统筹减轻了多少负担？", mode: "generative" });
    expect(quoted.degraded).toBe(true);
    expect(quoted.sentences.some(({ kind }) => kind === "quote")).toBe(true);
  });

  it("ends the model's work when the reader leaves", async () => {
    const { worker, model } = await startWithModel(endpoint.neverEnds("获益"));
    const { leave } = await askAndLeave(worker.address, { question });
    await expect.poll(() => model.requests.length, { timeout: 20_000 }).toBe(1);
    leave();
    await expect.poll(() => model.abandoned(), { timeout: 10_000 }).toBe(1);
  });
});

describe("the Worker's doors", () => {
  it("open to a key alone, and to the origins named", async () => {
    const worker = await start({ API_KEYS: KEY, CORS_ORIGINS: "https://good.example" });
    expect((await askProduct(worker, { question })).status).toBe(401);
    expect((await askProduct(worker, { question }, authorised)).status).toBe(200);
    const shared = async (origin: string) =>
      (
        await fetch(new URL("/api/suggestions", worker.address), { headers: { ...authorised.headers, origin } })
      ).headers.get("access-control-allow-origin");
    expect(await shared("https://good.example")).toBe("https://good.example");
    expect(await shared("https://other.example")).toBeNull();
    expect((await fetch(worker.address)).status).toBe(200);
  });

  it("close after as many requests as Cloudflare's limiter allows, for each key by itself", async () => {
    const other = `${KEY}-2`;
    const limiter = { type: "ratelimit" as const, namespace_id: "1", simple: { limit: 3, period: 60 as const } };
    const worker = await start({ API_KEYS: `${KEY},${other}` }, { RATE_LIMITER: limiter });
    const status = async (key: string) => {
      const response = await fetch(new URL("/api/about", worker.address), { headers: { "x-api-key": key } });
      return response.status;
    };
    const first = [await status(KEY), await status(KEY), await status(KEY), await status(KEY)];
    expect(first).toEqual([200, 200, 200, 429]);
    expect(await status(other)).toBe(200);
  });
});

describe("the Worker as the edge of a service elsewhere", () => {
  it("serves the page and guards the doors itself, and hands the rest on", async () => {
    const product = await startProduct({ API_KEYS: KEY, TRUSTED_PROXIES: "1", RATE_LIMIT_PER_MINUTE: "1000" });
    closings.push(product.stop);
    const visitors = "the-key-of-the-edge's-own-visitors";
    const worker = await start({ ORIGIN_URL: product.address, ORIGIN_API_KEY: KEY, API_KEYS: visitors });
    expect((await askProduct(worker, { question })).status).toBe(401);
    expect((await askProduct(worker, { question }, authorised)).status).toBe(401);
    const init = { headers: { "content-type": "application/json", authorization: `Bearer ${visitors}` } };
    const answer = await answerOf(worker, { question }, init);
    expect(answer).toMatchObject({ status: "answered", degraded: false });
    expect(await (await fetch(worker.address)).text()).toContain('id="app"');
    const docs = await (await fetch(new URL("/docs", worker.address))).text();
    expect(docs).toContain(`curl -s ${worker.address}api/ask`);
    expect(docs).not.toContain(product.address);
    expect((await fetch(new URL("/_index/articles.json", worker.address))).status).toBe(404);
  }, 120_000);

  it("passes a stream on as it comes, and ends the origin's work when the reader leaves", async () => {
    const origin = await endpoint.openMisbehavingEndpoint(endpoint.neverEnds("第一句"));
    closings.push(origin.close);
    const worker = await start({ ORIGIN_URL: origin.baseUrl });
    const { firstPiece, leave } = await askAndLeave(worker.address, { question });
    expect(firstPiece).toMatch(/^data: /u);
    expect(origin.requests).toEqual([{ question }]);
    expect(origin.abandoned()).toBe(0);
    leave();
    await expect.poll(() => origin.abandoned(), { timeout: 10_000 }).toBe(1);
  });

  it("says so when the origin is out of reach", async () => {
    const worker = await start({ ORIGIN_URL: "http://127.0.0.1:9" });
    const response = await askProduct(worker, { question });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ status: 502, title: "Origin out of reach" });
    expect((await fetch(worker.address)).status).toBe(200);
  });
});
