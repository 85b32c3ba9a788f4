import { expect } from "vitest";
import type { RawAnswer } from "./raw-http.ts";

/** A refusal is a problem with the request's id, and tells nothing of the inside. */
export function expectRefusal({ status, headers, body, ms }: RawAnswer, wanted: number): void {
  expect(status).toBe(wanted);
  expect(headers.get("content-type")).toMatch(/^application\/problem\+json/u);
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ status, requestId: expect.stringMatching(/^[\da-f-]{36}$/u) });
  expect(problem.action).toMatch(/\S/u);
  expect(headers.get("x-request-id")).toBe(problem.requestId);
  expect(body).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|Error:/u);
  expect(ms).toBeLessThan(5_000);
}
