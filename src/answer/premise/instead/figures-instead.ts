import type { AlignedSentence } from "../claim/align-claim.ts";
import { SEGMENT_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { PlacedCorrection } from "../correction.ts";
import { comparedBy, THAN } from "./comparison.ts";
import { type Count, countsIn } from "./count-instead.ts";
import { mostBy } from "./most-of-all.ts";

/** Characters that the labels of two figures must have of the two things; of one thing beside all others. */
const FEWEST_OF_BOTH = 3;
const FEWEST_OF_ONE = 2;
/** Share of the characters of what is more than all others that its label must have. */
const NAMED = 0.5;
const SHORTEST_LABEL = 2;
/** Share of the characters of the claim that the sentence must have, itself or with what stands around it. */
const SAME_MATTER = 0.5;
/** A bound, a total, or by how much it changed, is not how much of one there is. */
const NO_AMOUNT =
  /总|共|合计|累计|不[少低多高]于|不超过|至[少多]|最[高低]|满|[增涨升降减]\p{Script=Han}{0,2}|提[高前]|压缩|缩短$/u;
const OF_TIME = /(?:19|20)\d\d年?|现在|已经|如今/gu;

interface Labelled extends Count {
  readonly label: string;
}

/** Each figure of a segment with the words of its clause since the figure before. */
function labelled(segment: string): readonly Labelled[] {
  const counts = countsIn(segment);
  return counts
    .map((one, i) => {
      const before = counts[i - 1];
      const clauses = segment.slice(before ? before.at + before.text.length : 0, one.at).split(/[,，:：]/u);
      const last = clauses.at(-1) ?? "";
      const label = contentCharacters(last).length < SHORTEST_LABEL ? clauses.slice(-2).join(",") : last;
      return { ...one, label };
    })
    .filter(({ label }) => !NO_AMOUNT.test(label));
}

const countOf = (characters: readonly string[], text: string) => characters.filter((one) => text.includes(one)).length;

/** The figure whose label has the most of the characters, if one alone does. */
function figureOf(mine: readonly string[], figures: readonly Labelled[]): Labelled | undefined {
  const like = (one: Labelled) => countOf(mine, one.label);
  const [best, second] = figures.toSorted((a, b) => like(b) - like(a));
  return best && like(best) > (second ? like(second) : 0) ? best : undefined;
}

/** The words of a segment from the label of the first figure to the last. */
function wordsOf(segment: string, figures: readonly Labelled[]): string {
  const [first, last] = figures.toSorted((a, b) => a.at - b.at);
  if (!first || !last) return segment;
  return segment.slice(first.at - first.label.length, last.at + last.text.length).replace(/^[,，、]/u, "");
}

/** The thing itself: what goes before tells of where. */
const thingOf = (words: string) =>
  contentCharacters(
    words
      .replace(OF_TIME, "")
      .split(/[,，]|(?<=\p{Script=Han}{2})[里中](?=\p{Script=Han}{2})/u)
      .at(-1) ?? "",
  );

/** What comes first and is no less than all that follow together may be the total of them. */
function isTotal({ value, unit, at }: Labelled, figures: readonly Labelled[]): boolean {
  const after = figures.filter((one) => one.at > at);
  return unit !== "%" && figures[0]?.at === at && value >= after.reduce((sum, one) => sum + one.value, 0);
}

interface Compared {
  readonly words: string;
  readonly thing: readonly string[];
  /** Null where it is compared with all others. */
  readonly base: readonly string[] | null;
  readonly isMore: boolean;
}

function comparedIn(claim: string): Compared | null {
  const two = comparedBy(claim);
  // What grew more is not told by how much there is.
  if (two) {
    if (two.way !== 0 || /[涨增升提]/u.test(two.text)) return null;
    const isMore = two.stands === "more";
    return { words: two.text, thing: thingOf(two.subject), base: contentCharacters(two.base), isMore };
  }
  const most = mostBy(claim);
  return most && { words: most.words, thing: thingOf(most.who), base: null, isMore: true };
}

/** The figure that the claim's is held against: that of the base, or the highest where it is to be more than all others. */
function otherOf(one: Labelled, { thing, base }: Compared, figures: readonly Labelled[], mayHoldTotal: boolean) {
  const others = figures.filter((other) => other !== one);
  if (base) {
    const own = base.filter((character) => !thing.includes(character));
    return figureOf(own, others);
  }
  return others
    .filter((other) => other.value > one.value && !(mayHoldTotal && isTotal(other, figures)))
    .toSorted((a, b) => b.value - a.value)[0];
}

/** What a sentence gives of two things or more whose figures it tells, where the question has the less as the more. */
export function figuresInstead(claim: string, sentences: readonly AlignedSentence[]): readonly PlacedCorrection[] {
  const compared = comparedIn(claim);
  if (!compared) return [];
  const { words, thing, base, isMore } = compared;
  const mine = thing.filter((character) => !base?.includes(character));
  const matter = contentCharacters(claim);
  const isOfMatter = ({ text, around }: AlignedSentence) =>
    shareOfCharacters(matter, `${text}${around}`) >= SAME_MATTER;
  for (const { text, evidence } of sentences.filter(isOfMatter))
    for (const segment of text.split(SEGMENT_END)) {
      if (THAN.test(segment)) continue;
      const told = segment.split("其中").at(-1) ?? "";
      const all = labelled(told);
      const one = figureOf(mine, all);
      if (!one || (!base && shareOfCharacters(mine, one.label) < NAMED)) continue;
      const alike = all.filter(({ unit }) => unit === one.unit);
      const other = otherOf(one, compared, alike, told === segment);
      const like = countOf(thing, one.label) + (base && other ? countOf(base, other.label) : 0);
      if (!other || like < (base ? FEWEST_OF_BOTH : FEWEST_OF_ONE)) continue;
      if (one.value !== other.value && one.value > other.value === isMore) return [];
      return [{ about: "trend", claimed: words, stated: wordsOf(told, [one, other]), evidence }];
    }
  return [];
}
