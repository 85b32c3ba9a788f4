import { type Evidence, toEvidence } from "../evidence.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";

/** Log-odds: a point this near to the best sentence may be what is asked for. */
const NEAR_BEST = 0.5;

/**
 * Points with those as whole sentences that are as likely as any sentence: what names a point (残疾人乘船的, of 残疾人乘船的，半价)
 * need not hold what is asked of it. A list that is asked for is told by its names. `sayable` best first.
 */
export function wholePoints(
  points: readonly Evidence[],
  sayable: readonly Candidate[],
  kind: AnswerKind,
): readonly Evidence[] {
  const least = (sayable[0]?.score ?? 0) - NEAR_BEST;
  const likeliest = kind === "list" ? [] : sayable.filter(({ score }) => score >= least).map(toEvidence);
  return points.map(
    (point) =>
      likeliest.find(({ passage, span }) => passage.id === point.passage.id && span.start === point.span.start) ??
      point,
  );
}
