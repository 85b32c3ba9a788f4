import { amountsIn } from "../claim/amounts.ts";
import { keepsTo } from "../claim/bounds.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { mayBeSame } from "../claim/same-amount.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { type Count, countsIn } from "./count-instead.ts";
import { type Labelled, labelledIn, mayHoldWordsOfAll, tokensOf, YEAR } from "./labelled-figures.ts";

/** Shares of the words that only the one figure's label has, and of those that only the other's has, which the claim says. */
const LEAST_OF_OWN = 0.5;
const MOST_OF_OTHER = 0.3;
/** What is paid in millions is paid for another thing than what is paid in units. */
const SCALE = /[万亿]/u;
const FAR_OFF = 20;
const isFarOff = (one: Count, other: Count) =>
  Math.max(one.value, other.value) > FAR_OFF * Math.min(one.value, other.value);
/** 由400元提高到600元 tells of one thing. */
const CHANGES = /^\p{Script=Han}{0,4}[到至]/u;
/** A label of fewer words names nothing. */
const LEAST_TOKENS = 2;
/** Share of the claim's words that the label, as far as it goes, must have. */
const SAME_MATTER = 0.7;
const share = (some: readonly string[], all: readonly string[]) =>
  some.length === 0 ? 0 : some.filter((one) => all.includes(one)).length / some.length;

/** The figure that a sentence gives of the claim's thing, where it gives the claim's figure of another: 甲60元，乙70元 beside 甲70元. */
export const figureOfAnother: CertainRule = (claim, sentences) => {
  const told = sentences.flatMap(labelledIn);
  for (const clause of claim.split(CLAUSE_END)) {
    const [said, ...more] = countsIn(clause);
    if (more.length > 0) continue;
    const figure = said?.text ?? /一半(?:以上|多)?|大半|过半|大部分|大多数|多半/u.exec(clause)?.[0];
    if (figure === undefined || said?.unit === "" || /[那这]$/u.test(clause.slice(0, clause.indexOf(figure)))) continue;
    const mine = tokensOf((countsIn(claim).length > 1 ? clause : claim).replace(figure, " "));
    const years: readonly string[] = claim.match(YEAR) ?? [];
    const amounts = amountsIn(clause, "near");
    const isSame = ({ count }: Labelled) =>
      said && said.unit === count.unit
        ? said.value === count.value
        : amounts.some((one) => amountsIn(count.text, "open").some((other) => mayBeSame(one, other)));
    const ofUnit = told.filter(({ count, year, isListed }) => {
      if (said && SCALE.test(said.text) !== SCALE.test(count.text)) return false;
      const isOfYear = isListed || years.length === 0 || years.includes(year) || year === "";
      return isOfYear && (said ? count.unit === said.unit : isListed && count.unit === "%");
    });
    const holders = told.filter((one) => isSame(one));
    const others = ofUnit.filter((one) => !isSame(one));
    for (const other of others) {
      if (said && (isKept(said, other) || isFarOff(said, other.count))) continue;
      if (CHANGES.test(other.after)) continue;
      const beside = holders.filter(({ sentence }) => sentence === other.sentence);
      const rivals = [beside, holders, other.isListed ? told : []].find((some) => some.length > 0) ?? [];
      const yields = (rival: Labelled) => rival === other || isRather(mine, other, rival, years);
      const isElsewhere = (one: Labelled) =>
        !other.isListed && !rivals.includes(one) && !yields(one) && likeness(mine, one) >= likeness(mine, other);
      if (
        rivals.length > 0 &&
        rivals.every(yields) &&
        !holders.some(isElsewhere) &&
        isClear(mine, other, ofUnit, years)
      )
        return {
          ...{ about: "figure", claimed: figure, stated: other.count.text },
          ...{ evidence: other.sentence.evidence, ofPair: true },
        };
    }
  }
  return null;
};

/** Whether the claim speaks of what has the one figure, and not of what has the other. */
function isRather(mine: readonly string[], one: Labelled, other: Labelled, years: readonly string[]): boolean {
  const isOfAnotherYear = years.includes(one.year) && other.year !== "" && !years.includes(other.year);
  if (isOfAnotherYear && !one.isListed) return share(mine, tokensOf(one.far)) >= SAME_MATTER;
  // Only within a sentence do labels tell things apart.
  if (one.sentence !== other.sentence) return false;
  if (one.count.at < other.count.at && mayHoldWordsOfAll(one.near, other.near)) return false;
  for (const label of ["near", "far"] as const) {
    const [ours, theirs] = [tokensOf(one[label]), tokensOf(other[label])];
    const own = ours.filter((token) => !theirs.includes(token));
    const rest = theirs.filter((token) => !ours.includes(token));
    if (
      own.length === 0 ||
      rest.length === 0 ||
      (label === "near" && Math.min(ours.length, theirs.length) < LEAST_TOKENS)
    )
      continue;
    return (
      share(own, mine) >= LEAST_OF_OWN &&
      share(rest, mine) <= MOST_OF_OTHER &&
      share(own, mine) > share(rest, mine) &&
      share(mine, tokensOf(one.far + one.near)) >= SAME_MATTER
    );
  }
  return false;
}

/** Whether no third figure of the unit is of what the claim speaks of as much. */
const isClear = (mine: readonly string[], one: Labelled, all: readonly Labelled[], years: readonly string[]) =>
  all.every(
    (other) =>
      other.count.value === one.count.value ||
      (one.isListed && other.sentence !== one.sentence) ||
      likeness(mine, other) < likeness(mine, one) ||
      isRather(mine, one, other, years),
  );

/** How many of the claim's words stand right before a figure. */
const likeness = (mine: readonly string[], { near }: Labelled) =>
  tokensOf(near).filter((token) => mine.includes(token)).length;

/** 3至 of 3至5天, and not 达到. */
const SPAN_BEFORE = /[\d一二两三四五六七八九十百千万亿]\p{Script=Han}{0,3}[-—–~至到]$/u;

/** A bound that the claimed number keeps to, or the end of a span, is no other number. */
const isKept = (said: Count, { count, near, after }: Labelled) =>
  keepsTo(said.value, count.value, near, after) ?? (SPAN_BEFORE.test(near) || /^[-—–~至到]/u.test(after));
