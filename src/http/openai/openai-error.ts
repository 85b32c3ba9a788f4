import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Problem } from "../problem.ts";

/** Paths where errors take OpenAI's form rather than RFC 9457's. */
export const speaksOpenAi = (path: string) => path === "/v1" || path.startsWith("/v1/");

const types: Readonly<Record<number, string>> = {
  401: "authentication_error",
  403: "permission_error",
  429: "rate_limit_error",
};
/** Faults that OpenAI's clients look for by its own codes. */
const codes: Readonly<Record<string, string>> = { key: "invalid_api_key", "rate-limit": "rate_limit_exceeded" };

export function openAiError(problem: Problem) {
  const { param, errors } = problem.extra as { param?: string; errors?: readonly { field: string }[] };
  const status = problem.status === 422 ? 400 : problem.status;
  const type = types[status] ?? (status >= 500 ? "server_error" : "invalid_request_error");
  const message = `${problem.message} ${problem.action}`;
  const code = codes[problem.slug] ?? problem.slug;
  return { status, body: { error: { message, type, param: param ?? errors?.[0]?.field ?? null, code } } };
}

export function openAiErrorResponse(problem: Problem, c: Context): Response {
  const { status, body } = openAiError(problem);
  c.header("cache-control", "no-store");
  return c.json(body, status as ContentfulStatusCode);
}
