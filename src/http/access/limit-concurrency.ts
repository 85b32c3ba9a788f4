import type { Context } from "hono";
import { joinSignals } from "../join-signals.ts";
import { Problem } from "../problem.ts";
import type { Services } from "../services.ts";

const RETRY_AFTER_S = 2;

/** Counts the answers in the making, ends them when the service closes, tells of them when they are made, and refuses more than can be made in a reader's patience. */
export function limitConcurrency(
  { ask, closing, onAnswer }: Pick<Services, "ask" | "closing" | "onAnswer">,
  most: number,
) {
  let running = 0;
  return {
    running: () => running,
    async ask(...[question, options]: Parameters<Services["ask"]>) {
      running++;
      const { signal, release } = joinSignals(options.signal, ...(closing ? [closing] : []));
      try {
        const answer = await ask(question, { ...options, signal });
        onAnswer?.(answer, question, options.requestId);
        return answer;
      } finally {
        release();
        running--;
      }
    },
    /** @throws Problem 503 with Retry-After when as many as may are in the making. */
    enter(c: Context): void {
      if (running < most) return;
      c.header("retry-after", String(RETRY_AFTER_S));
      const detail = `${most} answers are being made at the moment.`;
      throw new Problem(503, "busy", "Busy", detail, `Try again in ${RETRY_AFTER_S} s.`);
    },
  };
}
