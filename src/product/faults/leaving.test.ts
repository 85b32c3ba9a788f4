import { afterAll, beforeAll, expect, it } from "vitest";
import * as endpoint from "../../testing/misbehaving-endpoint.ts";
import { askProduct, type ProductServer, startProduct } from "../../testing/product-server.ts";

const QUESTION = "2022年普通门诊统筹减轻了多少负担？";
const GIVEN_UP_WITHIN_MS = 2_000;

let model: endpoint.MisbehavingEndpoint;
let server: ProductServer;
beforeAll(async () => {
  model = await endpoint.openMisbehavingEndpoint(endpoint.stallsAfter("普通门诊统筹减轻"));
  server = await startProduct({
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_API_KEY: "none",
    OPENAI_MODEL: "scripted",
    LOG_LEVEL: "debug",
    METRICS: "on",
  });
  // The first answer loads word lists, which is not what is timed here.
  await askProduct(server, { question: QUESTION, mode: "extractive" });
});
afterAll(async () => {
  await server.stop();
  await model.close();
});

const completion = { model: "yiju", messages: [{ role: "user", content: QUESTION }] };
const call = {
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "ask", arguments: { question: QUESTION } },
};

it.each<[string, string, object]>([
  ["a stream", "/api/ask", { question: QUESTION, stream: true }],
  ["an answer in one piece", "/api/ask", { question: QUESTION }],
  ["a stream for OpenAI's clients", "/v1/chat/completions", { ...completion, stream: true }],
  ["a completion in one piece", "/v1/chat/completions", completion],
  ["an answer by MCP", "/mcp", call],
])("gives up the language model's call soon when the reader of %s leaves", async (_name, path, body) => {
  const [asked, abandoned] = [model.requests.length, model.abandoned()];
  const reader = new AbortController();
  const reading = fetch(new URL(path, server.address), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: path === "/mcp" ? "application/json, text/event-stream" : "*/*",
    },
    body: JSON.stringify(body),
    signal: reader.signal,
  }).then((response) => response.text());
  reading.catch(() => undefined);
  await expect.poll(() => model.requests.length, { timeout: 20_000 }).toBeGreaterThan(asked);
  const leftAt = performance.now();
  reader.abort();
  await expect(reading).rejects.toThrow();
  await expect.poll(() => model.abandoned(), { timeout: GIVEN_UP_WITHIN_MS }).toBeGreaterThan(abandoned);
  expect(performance.now() - leftAt).toBeLessThan(GIVEN_UP_WITHIN_MS);
});

it("logs their requests as cut, counts no stream as open any more, and no failure", async () => {
  const cuts = () =>
    server
      .log()
      .split("\n")
      .filter((line) => line.includes('"cut":true'));
  await expect.poll(cuts).toHaveLength(5);
  for (const line of cuts()) expect(JSON.parse(line)).toMatchObject({ event: "request", bytes: expect.any(Number) });
  const metrics = await (await fetch(new URL("/metrics", server.address))).text();
  expect(metrics).toContain("yiju_open_streams 0\n");
  expect(metrics).toContain('yiju_requests_cut_total{route="/v1/chat/completions"} 2');
  expect(metrics).toContain('yiju_requests_total{route="/api/ask",method="POST",status="499"} 1');
  expect(server.log()).not.toContain('"level":"error"');
});

it("counts a stream as open for as long as it is", async () => {
  const reader = new AbortController();
  const init = { method: "POST", headers: { "content-type": "application/json" }, signal: reader.signal };
  const body = JSON.stringify({ question: `${QUESTION}请说明`, stream: true });
  await fetch(new URL("/api/ask", server.address), { ...init, body });
  const metrics = async () => await (await fetch(new URL("/metrics", server.address))).text();
  await expect.poll(metrics).toContain("yiju_open_streams 1\n");
  reader.abort();
});
