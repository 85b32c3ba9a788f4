import type { Evidence } from "../evidence.ts";
import { repeats, toEvidence, withoutRepeats } from "../evidence.ts";
import { saysNothing } from "../question/says-nothing.ts";
import type { Candidate } from "./candidate.ts";
import { isSayable } from "./select-evidence.ts";

/** Log-odds by which a sentence may stand behind the best one and still be worth reading after it. */
const MOST_BEHIND = 3;
/** The same where the evidence surely holds the one figure or name that is asked for. */
const MOST_BEHIND_SURE = 2;
/** Sentences of a whole answer. */
const MOST_SENTENCES = 6;

/** What is next in likelihood to the evidence: read after it, and without a say in whether there is an answer. */
export function supportingEvidence(
  evidence: readonly Evidence[],
  candidates: readonly Candidate[],
  isSure: boolean,
): readonly Evidence[] {
  const sayable = candidates.filter(isSayable);
  const least = (sayable[0]?.score ?? 0) - (isSure ? MOST_BEHIND_SURE : MOST_BEHIND);
  const near = sayable
    .filter(({ score }) => score >= least)
    .map(toEvidence)
    .filter((item) => !saysNothing(item, "open"));
  return beyond(evidence, near);
}

/** Of what else may be quoted, the first that repeats nothing, as far as an answer's length allows. */
export function beyond(evidence: readonly Evidence[], others: readonly Evidence[]): readonly Evidence[] {
  const room = Math.max(0, MOST_SENTENCES - evidence.length);
  return withoutRepeats(others)
    .filter((item) => !evidence.some((quoted) => repeats(quoted, item)))
    .slice(0, room);
}
