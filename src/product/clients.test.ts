import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ChatOpenAI } from "@langchain/openai";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import OpenAI, { BadRequestError, NotFoundError } from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProductServer, startProduct } from "../testing/product-server.ts";
import { pythonOpenAi, pythonWith } from "../testing/python-with.ts";

const run = promisify(execFile);
const QUESTION = "2022年普通门诊统筹减轻了多少负担？";
const FACT = "2022年，普通门诊统筹减轻职工就医负担1086亿元。";
const messages = [{ role: "user" as const, content: QUESTION }];

let server: ProductServer;
let baseURL: string;
beforeAll(async () => {
  server = await startProduct({});
  baseURL = new URL("/v1", server.address).href;
});
afterAll(() => server.stop());

describe("OpenAI's client for Node", () => {
  const client = () => new OpenAI({ baseURL, apiKey: "none", maxRetries: 0 });

  it("gets the answer with its citations", async () => {
    const completion = await client().chat.completions.create({ model: "yiju", messages });
    const [choice] = completion.choices;
    expect(choice?.message.content).toContain(`${FACT}[1]`);
    expect(choice?.message.annotations?.[0]?.url_citation.url).toContain(
      "/articles/2023-outpatient-pooling-interview?s=",
    );
    expect(completion.usage?.total_tokens).toBeGreaterThan(0);
  });

  it("streams it, and collects the chunks into the same", async () => {
    const whole = await client().chat.completions.create({ model: "yiju", messages });
    const stream = client().chat.completions.stream({
      model: "yiju",
      messages,
      stream_options: { include_usage: true },
    });
    expect(await stream.finalContent()).toBe(whole.choices[0]?.message.content);
    expect((await stream.totalUsage()).total_tokens).toBeGreaterThan(0);
  });

  it("lists the models, and gets its own errors", async () => {
    expect((await client().models.list()).data.map(({ id }) => id)).toContain("yiju");
    const other = client().chat.completions.create({ model: "gpt-9", messages });
    await expect(other).rejects.toBeInstanceOf(NotFoundError);
    const twice = client().chat.completions.create({ model: "yiju", messages, n: 2 });
    await expect(twice).rejects.toBeInstanceOf(BadRequestError);
  });
});

describe("LangChain's ChatOpenAI", () => {
  it("asks and streams", async () => {
    const chat = new ChatOpenAI({ model: "yiju", apiKey: "none", configuration: { baseURL }, maxRetries: 0 });
    const answer = await chat.invoke(QUESTION);
    expect(answer.text).toContain(FACT);
    let streamed = "";
    for await (const chunk of await chat.stream(QUESTION)) streamed += chunk.text;
    expect(streamed).toBe(answer.text);
  });
});

describe("the Model Context Protocol's client", () => {
  async function converse(transport: Transport): Promise<void> {
    const client = new Client({ name: "test", version: "0" });
    await client.connect(transport);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["ask", "read_article", "search"]);
    const call = async (name: string, args: Record<string, unknown>) => {
      const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
      return { text: JSON.stringify(content), structured: structuredContent, isError };
    };
    const asked = await call("ask", { question: QUESTION });
    expect(asked.text).toContain(FACT);
    expect(asked.structured).toMatchObject({ status: "answered", citations: { 0: { quote: FACT } } });
    const found = await call("search", { query: "废弃矿山复绿", limit: 2 });
    expect(found.structured).toMatchObject({ hits: [{ rank: 1 }, { rank: 2 }] });
    const read = await call("read_article", { id: "2023-outpatient-pooling-interview", start: 3000 });
    expect(read.text).toContain("1086亿元");
    expect(await call("read_article", { id: "none" })).toMatchObject({ isError: true });
    expect(await call("ask", { question: "" })).toMatchObject({ isError: true });
    await client.close();
  }

  it("talks over HTTP", async () => {
    // The SDK's own type of its transport does not pass the strictest checks.
    await converse(new StreamableHTTPClientTransport(new URL("/mcp", server.address)) as unknown as Transport);
  });

  it("talks over standard input and output", async () => {
    const args = ["--import", "tsx", "src/cli.ts", "mcp"];
    await converse(new StdioClientTransport({ command: process.execPath, args, stderr: "ignore" }));
  });

  it("is not reached from a page of another site", async () => {
    const headers = { "content-type": "application/json", origin: "https://evil.example" };
    const response = await fetch(new URL("/mcp", server.address), { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(403);
  });
});

describe("OpenAI's client for Python", () => {
  const script = `
import sys
from openai import OpenAI, BadRequestError
client = OpenAI(base_url=sys.argv[1], api_key="none", max_retries=0)
messages = [{"role": "user", "content": sys.argv[2]}]
message = client.chat.completions.create(model="yiju", messages=messages).choices[0].message
mark = message.annotations[0].url_citation
print(message.content[mark.start_index:mark.end_index])
chunks = client.chat.completions.create(model="yiju", messages=messages, stream=True)
print("".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == message.content)
try:
    client.chat.completions.create(model="yiju", messages=messages, n=2)
except BadRequestError as error:
    print(error.param)
`;

  it("asks, streams, and slices its text by our indices", async (test) => {
    const found = await pythonWith(pythonOpenAi);
    if (typeof found === "string") {
      console.warn(`Skipping: ${found}`);
      return test.skip(found);
    }
    const { stdout } = await run(found.python, ["-c", script, baseURL, QUESTION]);
    expect(stdout.trim().split(/\r?\n/u)).toEqual(["[1]", "True", "n"]);
  }, 40_000);
});
