import { problemSchema } from "./problem-schema.ts";

/** Server-Sent Events, each of which has a name and JSON as its data. */
export const eventContent = {
  schema: {
    type: "object" as const,
    properties: { event: { type: "string" as const }, data: { type: "string" as const } },
  },
};

/** The error responses that a route can give, for its OpenAPI entry. */
export function problems(...statuses: readonly number[]) {
  const entry = {
    description: "A problem (RFC 9457)",
    content: { "application/problem+json": { schema: problemSchema } },
  };
  return Object.fromEntries(statuses.map((status) => [status, entry]));
}
