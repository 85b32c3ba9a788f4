import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { createMcpServer, type McpTools } from "./create-mcp-server.ts";

/** Answers one request of streamable HTTP; no session is kept, so that any server can answer the next one. */
export function createMcpHandler(tools: McpTools): (request: Request, body: unknown) => Promise<Response> {
  return async (request, body) => {
    const server = createMcpServer(tools);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    return transport.handleRequest(request, body === undefined ? {} : { parsedBody: body });
  };
}

/** Speaks over standard input and output until the input ends; nothing else may write to the output. */
export async function serveMcpOverStdio(tools: McpTools): Promise<void> {
  const server = createMcpServer(tools);
  await server.connect(new StdioServerTransport());
  await new Promise((resolve) => process.stdin.once("close", resolve));
}
