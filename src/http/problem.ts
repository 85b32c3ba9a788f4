import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { YijuError } from "../domain/errors.ts";
import { requestIdOf } from "./request-id.ts";

/** A fault to answer with RFC 9457 problem details; `action` tells the caller what to do about it. */
export class Problem extends Error {
  readonly status: number;
  readonly slug: string;
  readonly title: string;
  readonly action: string;
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(status: number, slug: string, title: string, detail: string, action: string, extra = {}) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.action = action;
    this.extra = extra;
  }
}

/** Turns any failure into a problem; only those that are not the caller's get a 5xx. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof YijuError) {
    if (error.code === "not-found") return new Problem(404, "not-found", "Not found", error.message, error.action);
    return new Problem(503, error.code, "Service not available", error.message, error.action);
  }
  const action = "Try again; if it happens again, report the requestId.";
  return new Problem(500, "internal", "Internal error", "The service failed to handle this request.", action);
}

/**
 * As `asProblem`; a failure of ours is told to whoever wants to know, with the id that the caller was given. What ends
 * because its reader left is none.
 */
export function reportedProblem(
  error: unknown,
  c: Context,
  onFailure: ((error: unknown, requestId: string) => void) | undefined,
): Problem {
  if (c.req.raw.signal.aborted)
    return new Problem(499, "left", "Reader left", "The reader left before the answer.", "Ask again.");
  const problem = asProblem(error);
  if (problem.status >= 500) onFailure?.(error, requestIdOf(c));
  return problem;
}

/** The members of the problem+json body. `type` is a path below the service's own /docs. */
export function problemBody(problem: Problem, context: { readonly path: string; readonly requestId: string }) {
  return {
    type: `/docs#problem-${problem.slug}`,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    action: problem.action,
    instance: context.path,
    requestId: context.requestId,
    ...problem.extra,
  };
}

export function problemResponse(problem: Problem, c: Context): Response {
  c.header("cache-control", "no-store");
  c.header("content-type", "application/problem+json; charset=utf-8");
  const body = problemBody(problem, { path: c.req.path, requestId: requestIdOf(c) });
  return c.body(JSON.stringify(body), problem.status as ContentfulStatusCode);
}
