import { afterEach, describe, expect, it } from "vitest";
import { describeChatModelContract } from "../../ports/chat-model.contract.ts";
import { ChatModelError, type ChatRequest } from "../../ports/chat-model.ts";
import * as endpoint from "../../testing/misbehaving-endpoint.ts";
import { createOpenAiChatModel, type OpenAiOptions } from "./create-chat-model.ts";

const request: ChatRequest = { messages: [{ role: "user", content: "问" }], maxTokens: 20 };
const schema = { name: "s", schema: { type: "object" } };
const opened: endpoint.MisbehavingEndpoint[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** For what is to come: a busy machine may take longer than the patience that is under test. */
const patient = { firstTokenMs: 10_000, idleMs: 10_000, totalMs: 20_000 };
const impatient = { firstTokenMs: 400, idleMs: 200, totalMs: 900 };

async function modelThat(behave: endpoint.Behaviour, options: Partial<OpenAiOptions> = {}) {
  const server = await endpoint.openMisbehavingEndpoint(behave);
  opened.push(server);
  const base = { baseUrl: server.baseUrl, apiKey: "k", model: "m", tokensPerMinute: 100_000 };
  return { server, model: createOpenAiChatModel({ ...base, ...patient, ...options }) };
}

async function outcomeOf(behave: endpoint.Behaviour, options: Partial<OpenAiOptions> = {}) {
  const { server, model } = await modelThat(behave, options);
  let text = "";
  try {
    const output = model.stream(request);
    for (let next = await output.next(); ; next = await output.next()) {
      if (next.done) return { text, usage: next.value, calls: server.requests.length };
      text += next.value;
    }
  } catch (error) {
    expect(error).toBeInstanceOf(ChatModelError);
    return { text, reason: (error as ChatModelError).reason, calls: server.requests.length };
  }
}

describe("a language model behind OpenAI's API", () => {
  it("gives the text piece by piece, and its usage", async () => {
    const usage = { promptTokens: 7, completionTokens: 5 };
    expect(await outcomeOf(endpoint.says("医保改革惠及全国。"))).toEqual({
      text: "医保改革惠及全国。",
      usage,
      calls: 1,
    });
  });

  it("takes an answer sent whole although a stream was asked for", async () => {
    const whole = { choices: [{ message: { content: "整段" }, finish_reason: "stop" }] };
    const outcome = await outcomeOf(endpoint.repliesWith("application/json", JSON.stringify(whole)));
    expect(outcome).toMatchObject({ text: "整段", usage: { promptTokens: 0 } });
  });

  it.each([
    ["nothing within the first token's time", endpoint.stallsAfter(""), "timed-out", ""],
    ["a stall after some words", endpoint.stallsAfter("一"), "timed-out", "一"],
    ["a connection reset after some words", endpoint.resetsAfter("一"), "truncated", "一"],
    ["a key that is refused", endpoint.fails(401), "unauthorised", ""],
    ["a key without the right", endpoint.fails(403), "unauthorised", ""],
    ["a request to come back in an hour", endpoint.fails(429, { "retry-after": "3600" }), "rate-limited", ""],
    ["a model that does not exist", endpoint.fails(404), "refused", ""],
    [
      "an error with status 200",
      endpoint.repliesWith("application/json", '{"error":{"message":"m"}}'),
      "server-error",
      "",
    ],
    [
      "an error inside the stream",
      endpoint.breaksOffWith("一", 'data: {"error":{"message":"m"}}\n\n'),
      "server-error",
      "一",
    ],
    ["a web page", endpoint.repliesWith("text/html", "<html>captive portal</html>"), "garbled", ""],
    ["JSON that is cut", endpoint.repliesWith("application/json", '{"choices":['), "garbled", ""],
    ["garbage inside the stream", endpoint.breaksOffWith("一", "data: {oops\n\n"), "garbled", "一"],
    ["an end without a finish reason", endpoint.breaksOffWith("一", "data: [DONE]\n\n"), "truncated", "一"],
    ["an answer cut at its longest", endpoint.says("一二", "length"), "truncated", "一二"],
    ["a filtered answer", endpoint.says("一", "content_filter"), "refused", "一"],
    ["an empty answer", endpoint.says(""), "empty", ""],
    ["a stream without any event", endpoint.breaksOffWith("", ""), "empty", ""],
  ])("names %s", async (_, behave, reason, text) => {
    const { firstTokenMs, idleMs } = impatient;
    const limit = text === "" ? { firstTokenMs } : { idleMs };
    expect(await outcomeOf(behave, reason === "timed-out" ? limit : {})).toMatchObject({ reason, text });
  });

  it("cuts text without end, and closes the call upstream", async () => {
    const { server, model } = await modelThat(endpoint.neverEnds("又"), impatient);
    const startedAt = performance.now();
    const reading = async () => {
      for await (const _ of model.stream(request));
    };
    await expect(reading()).rejects.toMatchObject({ reason: "timed-out" });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await expect.poll(() => server.abandoned()).toBe(1);
  });

  it.each([
    ["a reset connection", endpoint.resetsAfter("")],
    ["a server error", endpoint.fails(500)],
    ["a busy endpoint that asks for no wait", endpoint.fails(429)],
  ])("tries again before the first token after %s", async (_, behave) => {
    expect(await outcomeOf(endpoint.inTurn(behave, endpoint.says("好")))).toMatchObject({ text: "好", calls: 2 });
  });

  it("gives up after three tries", async () => {
    expect(await outcomeOf(endpoint.fails(503), { totalMs: 5_000 })).toMatchObject({
      reason: "server-error",
      calls: 3,
    });
  });

  it("names an endpoint that nobody serves", async () => {
    const { server, model } = await modelThat(endpoint.says("好"));
    await server.close();
    await expect(model.stream(request).next()).rejects.toMatchObject({ reason: "unreachable" });
  });

  it("leaves an endpoint alone that failed three times", async () => {
    const { server, model } = await modelThat(endpoint.fails(401));
    for (const reason of ["unauthorised", "unauthorised", "unauthorised", "circuit-open", "circuit-open"])
      await expect(model.stream(request).next()).rejects.toMatchObject({ reason });
    expect(server.requests).toHaveLength(3);
  });

  it("stops at the caller's word, and closes the call upstream", async () => {
    const { server, model } = await modelThat(endpoint.neverEnds("又"));
    const caller = new AbortController();
    const output = model.stream({ ...request, signal: caller.signal });
    await output.next();
    caller.abort(new Error("left"));
    const reading = async () => {
      for await (const _ of output);
    };
    await expect(reading()).rejects.toThrow("left");
    await expect.poll(() => server.abandoned()).toBe(1);
  });

  it("closes the call upstream when its reader has had enough", async () => {
    const { server, model } = await modelThat(endpoint.neverEnds("又"));
    for await (const _ of model.stream(request)) break;
    await expect.poll(() => server.abandoned()).toBe(1);
  });

  it("goes without what the endpoint does not know, and remembers", async () => {
    const picky: endpoint.Behaviour = (response, asked, count) =>
      ("stream_options" in asked || "response_format" in asked ? endpoint.fails(400) : endpoint.says("好"))(
        response,
        asked,
        count,
      );
    const { server, model } = await modelThat(picky);
    for (let i = 0; i < 2; i++) for await (const _ of model.stream({ ...request, outputSchema: schema }));
    expect(server.requests.map((asked) => "response_format" in asked)).toEqual([true, false, false]);
  });

  it("spends no more tokens in a minute than it may", async () => {
    const { server, model } = await modelThat(endpoint.says("好"), { tokensPerMinute: 30 });
    for await (const _ of model.stream(request));
    await expect(model.stream(request).next()).rejects.toMatchObject({ reason: "over-budget" });
    expect(server.requests).toHaveLength(1);
  });

  it("reads the odds of yes against no from the first token, where there are any", async () => {
    const first = [
      { token: "有", logprob: -0.1 },
      { token: "没有", logprob: -2.1 },
    ];
    const completion = (logprobs: object | null) =>
      JSON.stringify({ choices: [{ message: { content: "有" }, finish_reason: "stop", logprobs }] });
    const words = { yes: "有", no: "没有" };
    const telling = await modelThat(
      endpoint.repliesWith("application/json", completion({ content: [{ token: "有", top_logprobs: first }] })),
    );
    expect((await telling.model.logOdds(request, words)).value).toBeCloseTo(2);
    const silent = await modelThat(endpoint.repliesWith("application/json", completion(null)));
    expect((await silent.model.logOdds(request, words)).value).toBeNull();
    const refusing = await modelThat(endpoint.fails(400));
    for (let i = 0; i < 2; i++) expect((await refusing.model.logOdds(request, words)).value).toBeNull();
    expect(refusing.server.requests).toHaveLength(1);
  });
});

describeChatModelContract("A model behind OpenAI's API", async (text) => {
  const behave = text === null ? endpoint.stallsAfter("") : endpoint.says(text);
  return (await modelThat(behave, { firstTokenMs: 5_000, totalMs: 5_000 })).model;
});
