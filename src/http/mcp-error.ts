import type { Context } from "hono";
import type { Problem } from "./problem.ts";

/** What JSON-RPC 2.0 calls a body that cannot be read. */
const PARSE_ERROR = -32700;

export const isUnreadToMcp = (problem: Problem, path: string) => path === "/mcp" && problem.status === 400;

/** JSON-RPC's error, as its callers read no other; whose request it was, cannot be told. */
export function mcpErrorResponse(problem: Problem, c: Context): Response {
  c.header("cache-control", "no-store");
  const message = `${problem.message} ${problem.action}`;
  return c.json({ jsonrpc: "2.0", id: null, error: { code: PARSE_ERROR, message } }, 400);
}
