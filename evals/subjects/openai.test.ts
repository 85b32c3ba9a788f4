import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordedFetch } from "../recordings.ts";
import { openAiSubject } from "./openai.ts";

describe("an assistant behind the OpenAI API", () => {
  let server: Server;
  let baseUrl: string;
  let reply = { status: 200, content: "每人380元。" };
  let directory: string;

  beforeEach(async () => {
    reply = { status: 200, content: "每人380元。" };
    server = createServer((_, response) => {
      response.writeHead(reply.status, { "content-type": "application/json" });
      const message = { role: "assistant", content: reply.content };
      const choices = [{ index: 0, message, finish_reason: "stop" }];
      response.end(JSON.stringify({ id: "1", object: "chat.completion", choices, usage: { total_tokens: 12 } }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    directory = await mkdtemp(join(tmpdir(), "yiju-recordings-"));
  });
  afterEach(async () => {
    server.close();
    await rm(directory, { recursive: true });
  });

  it("is asked, and its refusal is told from its words", async () => {
    const subject = openAiSubject({ baseUrl, model: "some-model" });
    expect(await subject.ask({ question: "多少？" })).toMatchObject({
      status: "answered",
      answer: "每人380元。",
      tokens: 12,
    });
    reply.content = "抱歉，文章没有提到。";
    expect(await subject.ask({ question: "多少？" })).toMatchObject({ status: "abstained" });
  });

  it("is broken, not bad, when the endpoint fails", async () => {
    reply.status = 401;
    await expect(openAiSubject({ baseUrl, model: "m" }).ask({ question: "多少？" })).rejects.toThrow("401");
  });

  it("is replayed without a network, and a call that was never recorded is an error", async () => {
    const recording = openAiSubject({ baseUrl, model: "m", fetch: recordedFetch(directory, "record") });
    const answer = await recording.ask({ question: "多少？" });
    expect(await readdir(directory)).toHaveLength(1);
    server.close();
    const replaying = openAiSubject({ baseUrl, model: "m", fetch: recordedFetch(directory, "replay") });
    expect((await replaying.ask({ question: "多少？" })).answer).toBe(answer.answer);
    await expect(replaying.ask({ question: "别的？" })).rejects.toThrow();
  });
});
