import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Span } from "../adapters/otlp/spans.ts";
import * as endpoint from "../testing/misbehaving-endpoint.ts";
import { askProduct, type ProductServer, startProduct } from "../testing/product-server.ts";

const KEY = "a-key-of-more-than-sixteen-characters";
const QUESTION = "职工医保普通门诊费用报销多少？";
const text = "职工医保的普通门诊费用，自2023年起由统筹基金报销百分之五十。";

let folder: string;
const started: ProductServer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-operations-"));
  await mkdir(join(folder, "articles"));
  await writeFile(join(folder, "articles", "a.md"), `# 门诊共济问答\n\n${text}\n`);
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(variables: Record<string, string>): Promise<ProductServer> {
  const server = await startProduct({
    CORPUS_DIR: join(folder, "articles"),
    DATA_DIR: join(folder, "data"),
    EMBEDDING_MODEL: join(folder, "no-model"),
    ...variables,
  });
  started.push(server);
  return server;
}

const authorised = { headers: { "content-type": "application/json", authorization: `Bearer ${KEY}` } };
const linesOf = (server: ProductServer) =>
  server
    .log()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));

describe("what the operator sees", () => {
  it("logs an answer with its request's id, its outcome and its times, and neither question nor key", async () => {
    const server = await start({ API_KEYS: KEY });
    const response = await askProduct(server, { question: QUESTION }, authorised);
    const answer = await response.json();
    await expect.poll(() => linesOf(server).filter(({ event }) => event === "answer")).toHaveLength(1);
    const [line] = linesOf(server).filter(({ event }) => event === "answer");
    expect(line).toMatchObject({
      level: "info",
      requestId: response.headers.get("x-request-id"),
      answerId: answer.id,
      status: answer.status,
      mode: "extractive",
      totalMs: expect.any(Number),
    });
    expect(server.log()).not.toContain("职工医保");
    expect(server.log()).not.toContain(KEY);
  });

  it("logs questions where the operator wants them, requests at debug, and nothing when silent", async () => {
    const telling = await start({ LOG_QUESTIONS: "on", LOG_LEVEL: "debug" });
    await askProduct(telling, { question: QUESTION });
    await expect.poll(() => telling.log()).toContain(QUESTION);
    await expect
      .poll(() => linesOf(telling).find(({ event }) => event === "request"))
      .toMatchObject({ method: "POST", route: "/api/ask", status: 200, ms: expect.any(Number) });
    const silent = await start({ LOG_LEVEL: "silent" });
    await askProduct(silent, { question: QUESTION });
    expect(silent.log()).toBe("");
  });

  it("counts for Prometheus by route, status and outcome, behind the key", async () => {
    const server = await start({ METRICS: "on", API_KEYS: KEY });
    await askProduct(server, { question: QUESTION }, authorised);
    await askProduct(server, { question: "" }, authorised);
    await fetch(new URL("/nowhere", server.address));
    expect((await fetch(new URL("/metrics", server.address))).status).toBe(401);
    const response = await fetch(new URL("/metrics", server.address), authorised);
    expect(response.headers.get("content-type")).toContain("version=0.0.4");
    const metrics = await response.text();
    for (const line of [
      'yiju_requests_total{route="/api/ask",method="POST",status="200"} 1',
      'yiju_requests_total{route="/api/ask",method="POST",status="422"} 1',
      'yiju_requests_total{route="unmatched",method="GET",status="404"} 1',
      'yiju_request_seconds_bucket{route="/api/ask",le="+Inf"} 2',
      'mode="extractive"} 1',
      "yiju_degraded_answers_total 1",
      "yiju_answers_in_the_making 0",
    ])
      expect(metrics).toContain(line);
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/mu);
    expect(metrics).not.toMatch(/^(?!#)\S+ (?!-?[\d.e+-]+$)/mu);
  });

  it.each([false, true])(
    "sends an answer's spans to a collector within the caller's trace, streamed: %s",
    async (stream) => {
      const received: { headers: unknown; body: string }[] = [];
      const collector = createServer(async (request, response) => {
        let body = "";
        for await (const part of request) body += part;
        received.push({ headers: request.headers, body });
        response.end("{}");
      });
      collector.listen(0, "127.0.0.1");
      await once(collector, "listening");
      const { port } = collector.address() as AddressInfo;
      const server = await start({
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
        OTEL_EXPORTER_OTLP_HEADERS: "x-token=a%20b",
      });
      const [traceId, caller] = ["4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"];
      const headers = { "content-type": "application/json", traceparent: `00-${traceId}-${caller}-01` };
      await (await askProduct(server, { question: QUESTION, stream }, { headers })).text();
      await expect.poll(() => received.length, { timeout: 8_000 }).toBe(1);
      collector.close();
      expect(received[0]?.headers).toMatchObject({ "x-token": "a b" });
      const { resourceSpans } = JSON.parse(received[0]?.body ?? "");
      const spans: Span[] = resourceSpans[0].scopeSpans[0].spans;
      const named = (name: string) => spans.find((span) => span.name === name);
      expect(spans.every((span) => span.traceId === traceId)).toBe(true);
      expect(named("POST /api/ask")?.parentSpanId).toBe(caller);
      expect(named("answer")?.parentSpanId).toBe(named("POST /api/ask")?.spanId);
      expect(named("retrieve")?.parentSpanId).toBe(named("answer")?.spanId);
      expect(received[0]?.body).not.toContain("门诊");
    },
  );

  it("has no metrics unless they are switched on", async () => {
    const server = await start({});
    expect((await fetch(new URL("/metrics", server.address))).status).toBe(404);
  });

  it.each([
    ["METRICS", "yes"],
    ["LOG_QUESTIONS", "1"],
    ["SHUTDOWN_SECONDS", "0"],
    ["MODEL_DOUBT_BELOW", "low"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "token"],
    ["RATE_LIMIT_PER_MINUTE", "-1"],
    ["API_KEYS", "short"],
  ])("ends with code 2 and names %s when it is wrong", async (name, value) => {
    await expect(start({ [name]: value })).rejects.toThrow(new RegExp(`code 2: .*${name}`, "u"));
  });
});

describe("told to stop", () => {
  it("ends with code 0 at once where nobody is being answered, and takes no more requests", async () => {
    const server = await start({});
    await askProduct(server, { question: QUESTION });
    const since = performance.now();
    server.process.kill("SIGTERM");
    const [code] = await once(server.process, "exit");
    expect(code).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
    await expect(askProduct(server, { question: QUESTION })).rejects.toThrow();
  });

  async function stopWhileAnswering(ms: number) {
    let answering = false;
    const model = await endpoint.openMisbehavingEndpoint((response, request, count) => {
      answering = true;
      setTimeout(() => endpoint.says(`${text.replace("的", "")}[1]`)(response, request, count), ms);
    });
    const server = await start({ OPENAI_MODEL: "m", OPENAI_BASE_URL: model.baseUrl, SHUTDOWN_SECONDS: "2" });
    const asked = [true, false].map((stream) =>
      askProduct(server, { question: QUESTION, stream }).then(async (response) => ({
        status: response.status,
        body: await response.text(),
      })),
    );
    await expect.poll(() => answering, { timeout: 20_000 }).toBe(true);
    server.process.kill("SIGTERM");
    const [[code], streamed, whole] = await Promise.all([once(server.process, "exit"), ...asked]);
    await model.close();
    return { code, streamed, whole };
  }

  it("lets an answer that is being made come to its end", async () => {
    const { code, streamed, whole } = await stopWhileAnswering(500);
    expect(code).toBe(0);
    expect(streamed?.body).toContain("event: done");
    expect(whole?.status).toBe(200);
  });

  it("ends what takes longer with an error that says so, never in silence", async () => {
    const { code, streamed, whole } = await stopWhileAnswering(15_000);
    expect(code).toBe(0);
    expect(streamed?.body).toContain("event: error");
    expect(streamed?.body).toContain("shutting-down");
    expect(whole?.status).toBe(503);
    expect(whole?.body).toContain("shutting-down");
  });
});
