import { createRoute, z } from "@hono/zod-openapi";
import { eventContent, problems } from "./openapi-parts.ts";

const message = z
  .object({
    jsonrpc: z.literal("2.0"),
    method: z.string().openapi({ example: "tools/list" }),
    id: z.union([z.string(), z.number().int()]).optional().openapi({ description: "Absent in a notification." }),
    params: z.object({}).loose().optional(),
  })
  .openapi("McpMessage");
const answer = z
  .object({
    jsonrpc: z.literal("2.0"),
    id: z.union([z.string(), z.number().int()]).nullable(),
    result: z.object({}).loose().optional(),
    error: z.object({ code: z.number().int(), message: z.string() }).loose().optional(),
  })
  .openapi("McpAnswer");
export const mcpExample = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };
const answerContent = { "application/json": { schema: answer } };

/** What the document says of `POST /mcp`; the messages themselves are checked by the protocol's own library. */
export const mcpRoute = createRoute({
  method: "post",
  path: "/mcp",
  summary: "Speak the Model Context Protocol",
  description: "Streamable HTTP without sessions. The tools are ask, search and read_article.",
  request: {
    headers: z.object({ accept: z.literal("application/json, text/event-stream") }),
    body: {
      required: true,
      content: {
        "application/json": { schema: message, example: mcpExample },
      },
    },
  },
  responses: {
    200: {
      description: "The answer to a request",
      content: { ...answerContent, "text/event-stream": eventContent },
    },
    202: { description: "A notification was taken" },
    ...problems(403, 413, 415, 500, 503),
    400: { description: "Not JSON, or not a message: a JSON-RPC error", content: answerContent },
    406: { description: "accept does not name both JSON and event streams", content: answerContent },
  },
});
