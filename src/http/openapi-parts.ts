import { problemSchema } from "./schemas.ts";

/** The error responses that a route can give, for its OpenAPI entry. */
export function problems(...statuses: readonly number[]) {
  const entry = {
    description: "A problem (RFC 9457)",
    content: { "application/problem+json": { schema: problemSchema } },
  };
  return Object.fromEntries(statuses.map((status) => [status, entry]));
}
