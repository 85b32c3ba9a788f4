import { bigramsOf, shareOfBigrams } from "../question/bigrams.ts";
import type { SentenceVerifier } from "../verify/verify-sentence.ts";
import type { Source } from "./sources.ts";
import type { WrittenSentence } from "./split-output.ts";

/** What becomes of a sentence that a model wrote. */
export type CheckedSentence =
  | {
      readonly outcome: "passed" | "mended";
      readonly kind: "quote" | "paraphrase";
      readonly text: string;
      readonly sources: readonly Source[];
    }
  | { readonly outcome: "replaced"; readonly source: Source }
  | { readonly outcome: "dropped" };

/** Share of a failed sentence's character pairs that a source must hold to be quoted in its place. */
const LEAST_LIKENESS = 0.3;
/** Sources tried beside each other where no single one supports a sentence. */
const MOST_TOGETHER = 3;
/** Shorter words, such as a figure alone, are shown in the sentence that they stand in. */
const SHORTEST_SENTENCE = 12;
const markup = /<[a-z/!]|!\[|\]\(|https?:|javascript:|www\./iu;

/**
 * Checks a sentence against the sources that it names. One that fails is mended by the sources that do support it, else
 * replaced by the quotation that it comes nearest to, else dropped; what passes rests on as few sources as will do.
 */
export function checkSentence(
  { text, numbers }: WrittenSentence,
  sources: readonly Source[],
  verify: SentenceVerifier,
): CheckedSentence {
  const named = sources.filter(({ number }) => numbers.includes(number));
  const [pointedAt] = named;
  if (text === "") return pointedAt ? quoteOf(pointedAt, "passed") : { outcome: "dropped" };
  const ordered = byLikeness(text, sources);
  if (markup.test(text)) return fallBack(ordered);
  const holds = (spans: readonly Source[]) => verify({ text, isQuotation: false }, spans).length === 0;
  const verbatim = ordered.find(({ source }) => isWholeClauseOf(text, source.text))?.source;
  if (verbatim)
    return quoteOf(verbatim, outcomeOf([verbatim], named), text.length < SHORTEST_SENTENCE ? undefined : text);
  const found = fewest(named, holds) ?? supporting(ordered, holds);
  if (!found) return fallBack(ordered);
  return { outcome: outcomeOf(found, named), kind: "paraphrase", text, sources: found };
}

const quoteOf = (source: Source, outcome: "passed" | "mended", text = source.text): CheckedSentence => ({
  outcome,
  kind: "quote",
  text,
  sources: [source],
});

/** It passed at first where the sources that it named support it. */
const outcomeOf = (found: readonly Source[], named: readonly Source[]) =>
  found.every((source) => named.includes(source)) ? "passed" : "mended";

/** Words cut out of the middle of a clause may say something else. */
function isWholeClauseOf(text: string, source: string): boolean {
  const at = source.indexOf(text);
  if (at < 0) return false;
  const [before, after] = [source[at - 1], source[at + text.length]];
  const isBoundary = (character: string | undefined) => character === undefined || /[\p{P}\s]/u.test(character);
  return isBoundary(before) && (isBoundary(text.at(-1)) || isBoundary(after));
}

interface Ordered {
  readonly source: Source;
  readonly likeness: number;
}

function byLikeness(text: string, sources: readonly Source[]): readonly Ordered[] {
  const pairs = bigramsOf(text);
  return sources
    .map((source) => ({ source, likeness: shareOfBigrams(pairs, source.text) }))
    .toSorted((a, b) => b.likeness - a.likeness);
}

function fewest(named: readonly Source[], holds: (spans: readonly Source[]) => boolean): readonly Source[] | undefined {
  const alone = named.find((source) => holds([source]));
  if (alone) return [alone];
  if (named.length < 2 || !holds(named)) return undefined;
  return named.reduce<readonly Source[]>((kept, source) => {
    const without = kept.filter((other) => other !== source);
    return without.length > 0 && holds(without) ? without : kept;
  }, named);
}

function supporting(ordered: readonly Ordered[], holds: (spans: readonly Source[]) => boolean) {
  const alone = ordered.find(({ source, likeness }) => likeness >= LEAST_LIKENESS && holds([source]));
  if (alone) return [alone.source];
  return fewest(
    ordered.slice(0, MOST_TOGETHER).map(({ source }) => source),
    holds,
  );
}

function fallBack([nearest]: readonly Ordered[]): CheckedSentence {
  return nearest && nearest.likeness >= LEAST_LIKENESS
    ? { outcome: "replaced", source: nearest.source }
    : { outcome: "dropped" };
}
