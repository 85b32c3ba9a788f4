import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createMcpServer } from "./create-mcp-server.ts";
import type { McpTools } from "./mcp-tools.ts";

/** Speaks over standard input and output until the input ends; nothing else may write to the output. */
export async function serveMcpOverStdio(tools: McpTools): Promise<void> {
  const server = createMcpServer(tools);
  const ended = new Promise((resolve) => process.stdin.once("close", resolve));
  await server.connect(new StdioServerTransport());
  await ended;
}
