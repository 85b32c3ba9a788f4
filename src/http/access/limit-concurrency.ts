import type { Context } from "hono";
import { Problem } from "../problem.ts";
import type { Services } from "../services.ts";

const RETRY_AFTER_S = 2;

/** Counts the answers in the making, and refuses more than can be made in a reader's patience. */
export function limitConcurrency(ask: Services["ask"], most: number) {
  let running = 0;
  return {
    async ask(...asked: Parameters<Services["ask"]>) {
      running++;
      try {
        return await ask(...asked);
      } finally {
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
