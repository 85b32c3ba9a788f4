import type { Candidate } from "../../choose/candidate.ts";
import { type Evidence, toEvidence } from "../../evidence.ts";
import { asCompared } from "../claim/bounds.ts";
import type { PlacedCorrection } from "../correction.ts";
import { allowedInstead } from "../instead/allowed-instead.ts";
import { amountOfDeed } from "../instead/amount-of-deed.ts";
import { doerInstead } from "../instead/doer-instead.ts";
import { figureOfAnother } from "../instead/figure-of-another.ts";
import { freeInstead } from "../instead/free-instead.ts";
import { holidayInstead } from "../instead/holiday-instead.ts";
import { itemInstead } from "../instead/item-instead.ts";
import { limitInstead } from "../instead/limit-instead.ts";
import { openInstead } from "../instead/open-instead.ts";
import { oppositePredicate } from "../instead/opposite-predicate.ts";
import { orderInstead } from "../instead/order-instead.ts";
import { payerInstead } from "../instead/payer-instead.ts";
import { placeOfThing } from "../instead/place-of-thing.ts";
import { plannedInstead } from "../instead/planned-instead.ts";
import { rumourDenied } from "../instead/rumour-denied.ts";
import { slotOfDeed } from "../instead/slot-of-deed.ts";
import { subjectDenied } from "../instead/subject-denied.ts";
import type { CertainRule } from "./certain-rule.ts";

/** Sentences that are as likely to speak of what is asked. */
const MOST_READ = 3;

/** What stands in so few forms that no weighing tells better. */
export const BEFORE_WEIGHED: readonly CertainRule[] = [
  rumourDenied,
  payerInstead,
  limitInstead,
  openInstead,
  doerInstead,
  figureOfAnother,
  slotOfDeed,
  amountOfDeed,
];
/** What is read where nothing weighed corrects. */
export const AFTER_WEIGHED: readonly CertainRule[] = [
  itemInstead,
  placeOfThing,
  holidayInstead,
  freeInstead,
  plannedInstead,
  subjectDenied,
  orderInstead,
  oppositePredicate,
  allowedInstead,
];

/** What the rules find said otherwise than a claim that is taken for granted. */
export function certainCorrections(
  rules: readonly CertainRule[],
  claim: string,
  candidates: readonly Candidate[],
  aroundOf: (evidence: Evidence) => string,
): readonly PlacedCorrection[] {
  const sentences = candidates
    .slice(0, MOST_READ)
    .map(toEvidence)
    .map((evidence) => ({ evidence, text: asCompared(evidence.text), around: aroundOf(evidence) }));
  return rules.flatMap((find) => find(claim, sentences) ?? []);
}
