import type { AnswerMode } from "../../src/domain/answer.ts";
import type { Services } from "../../src/http/services.ts";
import { ANSWER_TIMEOUT_IN_MS, type Subject } from "./subject.ts";

/** Measures the services of this code, in process. */
export function localSubject(
  services: Pick<Services, "ask" | "search" | "index">,
  mode?: AnswerMode,
  name = "yiju",
): Subject {
  return {
    name,
    async ask(question) {
      const options = { signal: AbortSignal.timeout(ANSWER_TIMEOUT_IN_MS) };
      const answer = await services.ask({ ...question, ...(mode ? { mode } : {}) }, options);
      return { ...answer, totalMs: answer.timings.totalMs };
    },
    search: async (query, limit) => (await services.search(query, limit)).hits,
    texts: async () => new Map((await services.index.articles()).map(({ id, text }) => [id, text])),
  };
}
