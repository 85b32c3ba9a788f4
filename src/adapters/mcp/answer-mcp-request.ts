import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { createMcpServer } from "./create-mcp-server.ts";
import type { McpTools } from "./mcp-tools.ts";

/** Nginx's status for a caller who left before the answer; nobody reads it. */
const CLIENT_CLOSED_REQUEST = 499;

/** Answers one request of streamable HTTP; no session is kept, so that any server can answer the next one. */
export async function answerMcpRequest(request: Request, parsedBody: unknown, tools: McpTools): Promise<Response> {
  const server = createMcpServer(tools);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const left = new Promise<Response>((resolve) => {
    const leave = () => {
      // Closing aborts the tool at work.
      void server.close();
      resolve(new Response(null, { status: CLIENT_CLOSED_REQUEST }));
    };
    request.signal.addEventListener("abort", leave, { once: true });
  });
  return Promise.race([transport.handleRequest(request, { parsedBody }), left]);
}
