import type { AlignedSentence } from "../claim/align-claim.ts";
import { SEGMENT_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { PlacedCorrection } from "../correction.ts";
import { comparedBy, THAN } from "./comparison.ts";
import { type Count, countsIn } from "./count-instead.ts";

/** Share of the characters that tell one of the two from the other which must stand beside its figure. */
const SAME_THING = 0.5;
const BOTH = 2;
/** But a bound, or compared itself. */
const BOUND = /不[少低多高]于|不超过|至[少多]|以[上下内]|最[高低多少]|满/u;
const OF_TIME = /(?:19|20)\d\d年?|现在|已经|如今/gu;

interface Labelled extends Count {
  readonly label: string;
}

/** The figures of a segment, each with the words since the one of its unit before. */
function labelled(segment: string): readonly Labelled[] {
  const counts = countsIn(segment);
  return counts.map((count, i) => {
    const before = counts.slice(0, i).findLast(({ unit }) => unit === count.unit);
    return { ...count, label: segment.slice(before ? before.at + before.text.length : 0, count.at) };
  });
}

/** The figure that stands beside the most of the characters, if one does. */
function figureOf(own: readonly string[], figures: readonly Labelled[]): Labelled | null {
  const like = (one: Labelled) => shareOfCharacters(own, one.label);
  const [best, second] = figures.toSorted((a, b) => like(b) - like(a));
  return best && like(best) >= SAME_THING && (!second || like(second) < like(best)) ? best : null;
}

/** The words of a segment from the label of the first figure to the last. */
function wordsOf(segment: string, figures: readonly Labelled[]): string {
  const [first, last] = figures.toSorted((a, b) => a.at - b.at);
  if (!first || !last) return segment;
  return segment.slice(first.at - (first.label.split(/[,，]/u).at(-1)?.length ?? 0), last.at + last.text.length);
}

/** What a sentence gives of both of two things whose figures it tells, where the question has the less as the more. */
export function figuresInstead(claim: string, sentences: readonly AlignedSentence[]): readonly PlacedCorrection[] {
  const compared = comparedBy(claim);
  if (compared?.way !== 0) return [];
  const [subject, base] = [contentCharacters(compared.subject.replace(OF_TIME, "")), contentCharacters(compared.base)];
  // What grew more is not told by how much there is.
  if (/[涨增升提]/u.test(compared.text)) return [];
  for (const { text, around, evidence } of sentences) {
    const own = (mine: readonly string[], others: readonly string[]) =>
      mine.filter((one) => !others.includes(one) && (text.includes(one) || !around.includes(one)));
    for (const segment of text.split(SEGMENT_END)) {
      if (BOUND.test(segment) || THAN.test(segment)) continue;
      const told = segment.split("其中").at(-1) ?? "";
      const figures = labelled(told);
      const [one, other] = [figureOf(own(subject, base), figures), figureOf(own(base, subject), figures)];
      if (!one || !other || one.unit !== other.unit || one.at === other.at) continue;
      // Of more than two, the first one's words may be of them all.
      if (figures.filter(({ unit }) => unit === one.unit).length > BOTH) continue;
      if (one.value !== other.value && one.value > other.value === (compared.stands === "more")) return [];
      return [{ about: "trend", claimed: compared.text, stated: wordsOf(told, [one, other]), evidence }];
    }
  }
  return [];
}
