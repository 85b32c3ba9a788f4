import { type Evidence, repeats, toEvidence, withoutRepeats } from "../evidence.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";

/** Beside points: sentences this near to the best one, such as the detail of the one point that is asked about. */
const NEAR_BEST = 0.5;
const MAX_EXTRAS = 2;

/** A point of so few characters behind its number is the heading of what it stands above. */
const BARE_LENGTH = 10;
const number = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.．、])/u;

/** Whether a point only names what is said below it, as the headings of a notice do. */
export const isBare = ({ text }: Evidence): boolean =>
  number.test(text) && text.replace(number, "").replace(/[\p{P}\s]/gu, "").length <= BARE_LENGTH;

export const isAmong = (candidate: Candidate, points: readonly Evidence[]): boolean =>
  points.some((point) => repeats(point, toEvidence(candidate)));

/**
 * Points with the best few sentences that are none of them; `sayable` best first. Where the best of all is none, it comes
 * first: it is the answer, and the points are what stands around it. A list that is asked for comes first itself.
 */
export function besidePoints(
  points: readonly Evidence[],
  sayable: readonly Candidate[],
  kind: AnswerKind,
): readonly Evidence[] {
  const [best] = sayable;
  if (!best) return points;
  const [first, ...others] = sayable
    .filter(({ score }) => score >= best.score - NEAR_BEST)
    .slice(0, MAX_EXTRAS)
    .map(toEvidence)
    .filter((extra) => !points.some((point) => repeats(point, extra)));
  if (first === undefined) return withoutRepeats(points);
  const isAnswer = first.span === best.sentence.span && kind !== "list";
  return withoutRepeats(isAnswer ? [first, ...points, ...others] : [...points, first, ...others]);
}
