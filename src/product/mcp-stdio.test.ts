import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const client = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "0" } };
const messages = [
  { jsonrpc: "2.0", id: 1, method: "initialize", params: client },
  { jsonrpc: "2.0", method: "notifications/initialized" },
  { jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "ask", arguments: { question: "门诊统筹" } } },
];

/** Sends the messages, ends the input, and waits for the process to end. */
async function converse(variables: Record<string, string>) {
  const args = ["--import", "tsx", "src/cli.ts", "mcp"];
  const server = spawn(process.execPath, args, { env: { ...process.env, ...variables } });
  let [output, errors] = ["", ""];
  server.stdout.on("data", (data: Buffer) => {
    output += data;
  });
  server.stderr.on("data", (data: Buffer) => {
    errors += data;
  });
  server.stdin.end(messages.map((message) => `${JSON.stringify(message)}\n`).join(""));
  const code = await new Promise((resolve) => server.once("close", resolve));
  return {
    code,
    errors,
    replies: output
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

it("writes nothing but replies to standard output, though it builds an index meanwhile, and ends with its input", async () => {
  const folder = await mkdtemp(join(tmpdir(), "yiju-mcp-"));
  const { code, errors, replies } = await converse({ DATA_DIR: folder, EMBEDDING_MODEL: join(folder, "no-model") });
  await rm(folder, { recursive: true, force: true });
  expect(replies.map(({ id }) => id)).toEqual([1, 2]);
  expect(replies[1].result.structuredContent.degraded).toBe(true);
  expect(errors).toContain("degraded");
  expect(code).toBe(0);
});

it("ends, and says why, when it cannot serve", async () => {
  const { code, errors } = await converse({ PORT: "none" });
  expect(code).toBe(2);
  expect(errors).toContain("PORT");
});
