import type { Answer } from "../../domain/answer.ts";

export type LogLevel = "silent" | "error" | "info" | "debug";

export interface Log {
  request(record: { readonly requestId: string; readonly status: number } & Readonly<Record<string, unknown>>): void;
  answer(answer: Answer, question: string, requestId: string | undefined): void;
  failure(error: unknown, requestId: string): void;
  /** What happens to the service itself. */
  note(event: string, facts?: Readonly<Record<string, unknown>>): void;
}

const levels = ["silent", "error", "info", "debug"];

/** One JSON object a line. Questions are private, and written only where the operator wants them to be. */
export function createLog(options: {
  readonly level: LogLevel;
  readonly withQuestions: boolean;
  readonly write: (line: string) => void;
}): Log {
  const log = (level: Exclude<LogLevel, "silent">, event: string, facts: Readonly<Record<string, unknown>>) => {
    if (levels.indexOf(level) > levels.indexOf(options.level)) return;
    options.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`);
  };
  return {
    request: (record) => log(record.status >= 500 ? "error" : "debug", "request", rounded(record)),
    answer({ id, status, mode, model, degraded, timings, usage }, question, requestId) {
      const asked = options.withQuestions ? { question } : {};
      const spent = rounded({ ...timings });
      log("info", "answer", { requestId, answerId: id, status, mode, model, degraded, ...spent, usage, ...asked });
    },
    failure(error, requestId) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      log("error", "failure", { requestId, name, message, stack });
    },
    note: (event, facts = {}) => log("info", event, facts),
  };
}

function rounded(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === "number" ? Math.round(value) : value]),
  );
}
