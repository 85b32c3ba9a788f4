import { describe, expect, it } from "vitest";
import { answerMcpRequest } from "../adapters/mcp/answer-mcp-request.ts";
import { YijuError } from "../domain/errors.ts";
import { listen } from "../testing/page-server.ts";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeAnswer, fakeCitation } from "./fake-services.ts";
import type { Services } from "./services.ts";

const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
const appOf = (changes: Partial<Services> = {}) => createApp(createFakeServices({ mcp: answerMcpRequest, ...changes }));
const rpc = (method: string, params: object = {}) => JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
const ping = { method: "POST", headers, body: rpc("ping") };

async function call(name: string, args: object, app = appOf(), host = "http://localhost") {
  const request = { method: "POST", headers, body: rpc("tools/call", { name, arguments: args }) };
  const response = await app.request(`${host}/mcp`, request);
  expect(response.status).toBe(200);
  const { result } = await response.json();
  return { text: result.content[0].text as string, structured: result.structuredContent, isError: result.isError };
}

describe("POST /mcp", () => {
  it("answers with text and structure, and links that hold elsewhere", async () => {
    const answer = await call("ask", { question: "改革带来什么？" }, appOf(), "http://yiju.example");
    const url = `http://yiju.example${fakeCitation.url}`;
    expect(answer.structured).toEqual({ ...fakeAnswer, citations: [{ ...fakeCitation, url }] });
    expect(answer.text).toContain("目前已覆盖全国。[1]");
    expect(answer.text).toContain(url);
    const found = await call("search", { query: "改革", limit: 1 }, appOf(), "http://yiju.example");
    expect(found.structured.hits[0].url).toMatch(/^http:\/\/yiju\.example\/articles\/fake-reform\?s=(\d+-\d+)#s=\1$/u);
    const read = await call("read_article", { id: "fake-reform", start: 3 });
    expect(read.structured).toMatchObject({ start: 3, next: null, url: "http://localhost/articles/fake-reform" });
  });

  it.each<[string, object, RegExp]>([
    ["ask", {}, /question/u],
    ["ask", { question: " " }, /question/u],
    ["ask", { question: "问", asOf: "2023-02-30" }, /asOf/u],
    ["ask", { question: "问", articleIds: ["nowhere"] }, /No article has the id nowhere/u],
    ["ask", { question: "问", as_of: "2023-02-03" }, /as_of/u],
    ["ask", { question: "问", history: [{ role: "system", content: "" }] }, /history/u],
    ["search", { query: "问", limit: 21 }, /limit/u],
    ["search", { query: "问", k: 2 }, /"k"/u],
    ["read_article", { id: "nowhere" }, /No article has the id nowhere/u],
    ["read_article", { id: "fake-reform", start: 999 }, /The article ends at/u],
    ["unknown", {}, /unknown/u],
  ])("says what is wrong with %s %j", async (name, args, fault) => {
    const answer = await call(name, args);
    expect(answer.isError).toBe(true);
    expect(answer.text).toMatch(fault);
  });

  it("asks with the conversation before, and what limits the articles", async () => {
    const services = createFakeServices({ mcp: answerMcpRequest });
    const history = [{ role: "user" as const, content: "改革" }];
    await call("ask", { question: "退休的呢？", history, asOf: "2024-01-31" }, createApp(services));
    expect(services.asked).toEqual([{ question: "退休的呢？", history, asOf: "2024-01-31" }]);
  });

  it("tells what can be acted on, and keeps the words of our own failures to itself", async () => {
    const failures: unknown[] = [];
    const failing = (error: Error) =>
      appOf({ ask: () => Promise.reject(error), onFailure: (failure) => failures.push(failure) });
    const missing = new YijuError("index-missing", "No index.", "Run npm run ingest.");
    expect((await call("ask", { question: "问" }, failing(missing))).text).toBe("No index. Run npm run ingest.");
    const internal = await call("ask", { question: "问" }, failing(new Error("secret")));
    expect(internal).toMatchObject({ isError: true, text: expect.not.stringContaining("secret") });
    expect(failures).toHaveLength(2);
  });

  it.each<[string, string | undefined, readonly string[], number]>([
    ["http://localhost", undefined, [], 200],
    ["http://localhost", "http://localhost", [], 200],
    ["http://127.0.0.1:8787", "http://127.0.0.1:8787", [], 200],
    ["http://localhost", "http://localhost:3000", [], 403],
    ["http://localhost", "https://evil.example", [], 403],
    ["http://localhost", "null", [], 403],
    // A name that was rebound to this machine is the server's own as far as the browser knows.
    ["http://evil.example:8787", "http://evil.example:8787", [], 403],
    ["http://localhost", "https://good.example", ["https://good.example"], 200],
    ["http://localhost", "https://any.example", ["*"], 200],
  ])("at %s, called from a page of %s with %j allowed, gives %i", async (host, origin, corsOrigins, status) => {
    const request = { ...ping, headers: { ...headers, ...(origin ? { origin } : {}) } };
    const response = await appOf({ corsOrigins }).request(`${host}/mcp`, request);
    expect(response.status).toBe(status);
    if (corsOrigins.length > 0) expect(response.headers.get("access-control-allow-origin")).toBe(corsOrigins[0]);
  });

  it("takes neither streams without a call, nor sessions, nor what is no JSON", async () => {
    for (const method of ["GET", "DELETE"]) {
      const response = await appOf().request("/mcp", { method, headers: { accept: "text/event-stream" } });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    }
    const unread = await appOf().request("/mcp", { ...ping, body: "{" });
    expect(unread.status).toBe(400);
    const message = expect.stringContaining('"method":"tools/list"');
    expect(await unread.json()).toEqual({ jsonrpc: "2.0", id: null, error: { code: -32700, message } });
    expect((await appOf({ maxBodyBytes: 9 }).request("/mcp", ping)).status).toBe(413);
    expect((await createApp(createFakeServices()).request("/mcp", ping)).status).toBe(404);
  });

  it("counts its answers among those in the making, and gives one up when its caller leaves", async () => {
    let aborted = false;
    let running = 0;
    const app = appOf({
      answersAtOnce: 1,
      ask: (_question, { signal }) =>
        new Promise((_resolve, reject) => {
          running++;
          signal.addEventListener("abort", () => {
            aborted = true;
            reject(signal.reason);
          });
        }),
    });
    const server = await listen(app.fetch);
    const caller = new AbortController();
    const body = rpc("tools/call", { name: "ask", arguments: { question: "问" } });
    const asked = fetch(`${server.address}mcp`, { method: "POST", headers, body, signal: caller.signal });
    await expect.poll(() => running).toBe(1);
    expect((await app.request("/mcp", ping)).status).toBe(503);
    caller.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => aborted).toBe(true);
    await expect.poll(async () => (await app.request("/mcp", ping)).status).toBe(200);
    await server.stop();
  });
});
