import type { AnswerStatus } from "../../src/domain/answer.ts";

export type RefusalOutcome = "right" | "over-refusal" | "under-refusal";

const CLAIMED: Record<AnswerStatus, number> = { abstained: 0, partial: 1, answered: 2 };

/**
 * Compares what an answer claims to know with what the articles hold: less is over-refusal, more is under-refusal
 * (after the unanswerable questions of SQuAD 2.0: Rajpurkar, Jia and Liang, 2018).
 */
export function refusalOutcome(answerable: boolean | "partial", status: AnswerStatus): RefusalOutcome {
  const held = answerable === "partial" ? 1 : answerable ? 2 : 0;
  const claimed = CLAIMED[status];
  if (claimed === held) return "right";
  return claimed < held ? "over-refusal" : "under-refusal";
}
