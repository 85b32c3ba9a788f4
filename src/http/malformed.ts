import { Problem, problemBody } from "./problem.ts";

const faults: Readonly<Record<number, readonly [slug: string, title: string, detail: string, action: string]>> = {
  400: ["malformed", "Malformed request", "This is not HTTP/1.1 as RFC 9112 has it.", "Send one well-formed request."],
  408: ["too-slow", "Request too slow", "The request did not come to its end in time.", "Send it in one go."],
  413: ["too-large", "Body too large", "A chunk's extensions are too large.", "Send chunks without extensions."],
  431: ["long-headers", "Headers too large", "Address and headers are too long.", "Send 16 KB of them at most."],
};

export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What answers a request that no route ever sees, because the platform could not read it; 400 for any unknown status. */
export function malformedResponse(unreadable: number): PlainResponse {
  const status = unreadable in faults ? unreadable : 400;
  const [slug, title, detail, action] = faults[status] ?? ["malformed", "Malformed request", "", ""];
  const requestId = crypto.randomUUID();
  const problem = new Problem(status, slug, title, detail, action);
  return {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-request-id": requestId,
    },
    body: JSON.stringify(problemBody(problem, { path: "/", requestId })),
  };
}
