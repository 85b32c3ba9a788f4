import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../testing/expect-refusal.ts";
import { serveFaults } from "../../testing/faulted-server.ts";
import { request } from "../../testing/raw-http.ts";

const server = serveFaults({});
const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const turns = (count: number, length = 1) =>
  JSON.stringify({
    question: "问",
    history: Array.from({ length: count }, () => ({ role: "user", content: "x".repeat(length) })),
  });

describe("a body", () => {
  it.each<[string, number, string | Buffer, Record<string, string>?]>([
    ["of UTF-16", 400, Buffer.from('{"question":"门诊"}', "utf16le")],
    ["of GBK", 400, Buffer.from([0x22, 0xc3, 0xc5, 0xd5, 0xef, 0x22])],
    ["with an overlong encoding", 400, Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ["with a surrogate encoded as UTF-8", 400, Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ["that breaks off", 400, '{"question":"门'],
    ["that is empty", 400, ""],
    ["with a comma too many", 400, '{"question":"门诊",}'],
    ["with a bare control character", 400, '{"question":"a\u0001b"}'],
    ["nested 100,000 lists deep", 422, deep],
    ["nested 40,000 objects deep", 422, `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`],
    ["whose history is nested deep", 422, `{"question":"问","history":${deep}}`],
    ["that is a list", 422, "[]"],
    ["that is null", 422, "null"],
    ["that is a number past all bounds", 422, `1${"0".repeat(5_000)}`],
    ["without a question", 422, "{}"],
    ["with a blank question", 422, '{"question":"\\u3000 \\n"}'],
    ["with a question of nothing that can be seen", 422, '{"question":"\\u200b\\u2060\\ufeff\\u0000"}'],
    ["with a question of 2,001 characters", 422, JSON.stringify({ question: "问".repeat(2_001) })],
    ["with 101 turns", 422, turns(101)],
    ["with a turn of 20,001 characters", 422, turns(1, 20_001)],
    ["with 101 articles", 422, JSON.stringify({ question: "问", articleIds: Array.from({ length: 101 }, String) })],
    ["with an article that there is not", 422, '{"question":"问","articleIds":["../../etc/passwd"]}'],
    ["with a date that there is not", 422, '{"question":"问","asOf":"2023-02-30"}'],
    ["of 300 KB", 413, "x".repeat(300 * 1024)],
    ["that is a form", 415, "question=1", { "content-type": "application/x-www-form-urlencoded" }],
    ["that calls itself text", 415, '{"question":"门诊"}', { "content-type": "text/plain" }],
    ["that calls itself nearly JSON", 415, '{"question":"门诊"}', { "content-type": "application/jsonp" }],
    ["that is compressed", 415, '{"question":"门诊"}', { "content-encoding": "gzip" }],
  ])("%s is refused with %i", async (_name, status, body, headers) => {
    expectRefusal(await server.ask(body, headers), status);
  });

  it("in chunks past the limit is refused with 413, though no length was announced", async () => {
    const chunk = `2000\r\n${"x".repeat(0x2000)}\r\n`;
    const head = request("POST /api/ask", {
      headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
    });
    expectRefusal(await server.send(Buffer.concat([head, Buffer.from(`${chunk.repeat(40)}0\r\n\r\n`)])), 413);
  });

  it("with __proto__ changes nothing for those who ask after it", async () => {
    await server.ask(
      '{"question":"门诊","mode":"extractive","__proto__":{"stream":true},"constructor":{"prototype":{"stream":true}}}',
    );
    const { headers } = await server.ask('{"question":"门诊"}');
    expect(headers.get("content-type")).toMatch(/^application\/json/u);
  });
});
