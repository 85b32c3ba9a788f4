import type { EvidenceReading } from "../join-parts.ts";
import type { Understanding } from "./resolve-follow-up.ts";

/** A question as it was taken, with what was read for it. */
export interface TakenQuestion extends Understanding {
  readonly reading: EvidenceReading;
}

/**
 * Whether a question is better taken the other way: that is answered, and this is not. One that leans on the thread by its
 * shortness is better asked alone of the thread's article only: 从哪天开始实行 alone is answered by any.
 */
export function isBetterTaken(other: TakenQuestion, taken: TakenQuestion): boolean {
  if (taken.reading.decision.status === "answered" || other.reading.decision.status !== "answered") return false;
  const leans = taken.says !== null;
  const articlesOf = ({ reading }: TakenQuestion) => reading.evidence.map(({ passage }) => passage.articleId);
  return !leans || articlesOf(taken).includes(articlesOf(other)[0] ?? "");
}
