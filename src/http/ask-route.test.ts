import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { YijuError } from "../domain/errors.ts";
import { createEventParser } from "../web/service/read-event-stream.ts";
import { answerSchema } from "./answer-schemas.ts";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeAnswer, fakeCitation } from "./fake-services.ts";

const json = { "content-type": "application/json" };
const post = (body: BodyInit, headers: Record<string, string> = json, services = createFakeServices()) =>
  createApp(services).request("/api/ask", { method: "POST", headers, body });

async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/u);
  const problem = await response.json();
  expect(problem).toMatchObject({ status, instance: "/api/ask" });
  expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  for (const member of ["type", "title", "detail", "action", "requestId"]) expect(problem[member]).toMatch(/\S/u);
  return problem;
}

describe("POST /api/ask", () => {
  it("answers with the contract's JSON and passes every field on", async () => {
    const services = createFakeServices();
    const question = {
      question: " 改革？ ",
      history: [{ role: "user", content: "你好" }],
      mode: "extractive",
      asOf: "2024-01-31",
      articleIds: ["fake-reform"],
    };
    const response = await post(JSON.stringify({ ...question, stream: false, unknown: 1 }), json, services);
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toEqual(fakeAnswer);
    expect(answerSchema.safeParse(body).success).toBe(true);
    expect(services.asked).toEqual([{ ...question, question: "改革？" }]);
  });

  it.each<[string, number, BodyInit, Record<string, string>]>([
    ["broken JSON", 400, '{"question":', json],
    ["an empty body", 400, "", json],
    ["bytes that are not UTF-8", 400, new Uint8Array([0x22, 0xb8, 0xc4, 0x22]), json],
    ["a form", 415, "question=1", { "content-type": "application/x-www-form-urlencoded" }],
    ["text", 415, '{"question":"改革？"}', { "content-type": "text/plain" }],
    ["a type of JSON with figures", 415, '{"question":"改革？"}', { "content-type": "application/vnd.v1+json" }],
    ["a list", 422, "[]", json],
    ["null", 422, "null", json],
    ["no question", 422, "{}", json],
    ["a question of another type", 422, '{"question":1}', json],
    ["a blank question", 422, '{"question":" \\n\\u3000"}', json],
    ["an overlong question", 422, JSON.stringify({ question: "问".repeat(2001) }), json],
    ["a bad mode", 422, '{"question":"问","mode":"quick"}', json],
    ["a date that does not exist", 422, '{"question":"问","asOf":"2023-02-30"}', json],
    ["an unknown article", 422, '{"question":"问","articleIds":["nowhere"]}', json],
    ["a bad role", 422, '{"question":"问","history":[{"role":"system","content":""}]}', json],
  ])("refuses %s with %i", async (_name, status, body, headers) => {
    await expectProblem(await post(body, headers), status);
  });

  it("names each bad field", async () => {
    const problem = await expectProblem(await post('{"question":"","mode":1}'), 422);
    expect(problem.errors.map((error: { field: string }) => error.field)).toEqual(["question", "mode"]);
  });

  it.each([
    ["as_of", "asOf"],
    ["asof", "asOf"],
    ["article-ids", "articleIds"],
    ["articleId", "articleIds"],
    ["modes", "mode"],
  ])("does not ignore %s, which is meant for %s", async (field, meant) => {
    const problem = await expectProblem(await post(JSON.stringify({ question: "问", [field]: "2024-01-01" })), 422);
    expect(problem.errors).toEqual([{ field, message: `is not known; write ${meant}` }]);
  });

  it("counts characters, not code units, up to 2,000", async () => {
    expect((await post(JSON.stringify({ question: "𠮷".repeat(2000) }))).status).toBe(200);
    await expectProblem(await post(JSON.stringify({ question: "𠮷".repeat(2001) })), 422);
  });

  it("refuses a body over the limit, announced or not", async () => {
    const services = createFakeServices({ maxBodyBytes: 100 });
    const body = JSON.stringify({ question: "问".repeat(50) });
    await expectProblem(await post(body, { ...json, "content-length": "152" }, services), 413);
    await expectProblem(await post(body, json, services), 413);
    expect(
      (await post('{"question":"问"}', { "content-type": "application/json; charset=utf-8" }, services)).status,
    ).toBe(200);
  });

  it("never answers bad input with a 5xx", async () => {
    const values = fc.oneof(
      fc.json(),
      fc.string({ unit: "binary" }),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(values, async (body) => {
        const { status } = await post(body);
        expect(status === 200 || (status >= 400 && status < 500)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("tells a failure that can be acted on from one of ours, and keeps the latter's words to itself", async () => {
    const failures: unknown[] = [];
    const failing = (error: Error) =>
      createFakeServices({ ask: () => Promise.reject(error), onFailure: (failure) => failures.push(failure) });
    const missing = new YijuError("index-missing", "No index.", "Run npm run ingest.");
    const problem = await expectProblem(await post('{"question":"问"}', json, failing(missing)), 503);
    expect(problem.action).toBe("Run npm run ingest.");
    const internal = await expectProblem(await post('{"question":"问"}', json, failing(new Error("secret path"))), 500);
    expect(JSON.stringify(internal)).not.toContain("secret");
    expect(failures).toHaveLength(2);
  });

  it("takes only POST", async () => {
    const response = await createApp(createFakeServices()).request("/api/ask");
    expect(response.headers.get("allow")).toBe("POST");
    await expectProblem(response, 405);
  });
});

describe("POST /api/ask as an event stream", () => {
  it.each([
    ["stream: true", '{"question":"问","stream":true}', json],
    ["the accept header", '{"question":"问"}', { ...json, accept: "text/event-stream" }],
  ])("streams on %s", async (_name, body, headers) => {
    const response = await post(body, headers);
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/u);
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    expect(response.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/u);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const text = await response.text();
    expect(text.startsWith(":")).toBe(true);
    const events = createEventParser()(text).map(({ event, data }) => [event, JSON.parse(data)]);
    expect(events).toEqual([
      ["status", { stage: "searching" }],
      ["citation", fakeCitation],
      ["sentence", fakeAnswer.sentences[0]],
      ["done", fakeAnswer],
    ]);
  });

  it("validates before it streams", async () => {
    await expectProblem(await post('{"question":"","stream":true}'), 422);
  });

  it("ends with an error event when answering fails", async () => {
    const services = createFakeServices({ ask: () => Promise.reject(new Error("secret")) });
    const text = await (await post('{"question":"问","stream":true}', json, services)).text();
    const [event] = createEventParser()(text);
    expect(event?.event).toBe("error");
    expect(JSON.parse(event?.data ?? "")).toMatchObject({ status: 500, instance: "/api/ask" });
    expect(text).not.toContain("secret");
  });

  it("keeps a slow answer's stream open with comments, and aborts the work when the reader leaves", async () => {
    let aborted: Promise<void> | undefined;
    const services = createFakeServices({
      heartbeatInMs: 5,
      ask: (_question, { signal }) =>
        new Promise((_resolve, reject) => {
          aborted = new Promise((done) => signal.addEventListener("abort", () => done()));
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    });
    const response = await post('{"question":"问","stream":true}', json, services);
    const reader = response.body?.getReader();
    for (let i = 0; i < 3; i++) {
      const read = await reader?.read();
      expect(new TextDecoder().decode(read?.value)).toMatch(/^:/u);
    }
    await reader?.cancel();
    await aborted;
  });
});
