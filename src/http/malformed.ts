import type { UnreadableFault, UnreadableResponder } from "../ports/unreadable-request.ts";
import { Problem, problemBody } from "./problem.ts";

const faults: Readonly<Record<UnreadableFault, readonly [number, string, string, string]>> = {
  malformed: [400, "Malformed request", "This is not HTTP/1.1 as RFC 9112 has it.", "Send one well-formed request."],
  "unencoded-address": [
    400,
    "Address not encoded",
    "The address holds characters, such as Chinese ones, that an address may hold only percent-encoded.",
    "Encode them; with curl: -G --data-urlencode 'q=…'.",
  ],
  "too-slow": [408, "Request too slow", "The request did not come to its end in time.", "Send it in one go."],
  "too-large": [413, "Body too large", "A chunk's extensions are too large.", "Send chunks without extensions."],
  "long-headers": [431, "Headers too large", "Address and headers are too long.", "Send 16 KB of them at most."],
};

/** What answers a request that no route ever sees, because the platform could not read it. */
export const malformedResponse: UnreadableResponder = (fault) => {
  const [status, title, detail, action] = faults[fault];
  const requestId = crypto.randomUUID();
  const problem = new Problem(status, fault, title, detail, action);
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
};
