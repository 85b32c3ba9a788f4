import type { JudgedSentence, SentenceJudge } from "./sentence-judge.ts";
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

/** Likeness from which a source is quoted in the place of a failed sentence. */
const LEAST_LIKENESS = 0.3;
/** Sources tried beside each other where no single one supports a sentence. */
const MOST_TOGETHER = 3;
/** Shorter words, such as a figure alone, are shown in the sentence that they stand in. */
const SHORTEST_SENTENCE = 12;
/** Markup, addresses, and lists whose items are missing. */
const unfit = /<[a-z/!]|!\[|\]\(|https?:|javascript:|www\.|[、，：；,:;]\s*[、，；。,;]/iu;

/**
 * Checks a sentence against the sources that it names. One that fails is mended by the sources that do support it, else
 * replaced by the quotation that it comes nearest to, else dropped; what passes rests on as few sources as will do.
 */
export async function checkSentence(
  { text, numbers }: WrittenSentence,
  sources: readonly Source[],
  judge: SentenceJudge,
): Promise<CheckedSentence> {
  const named = sources.filter(({ number }) => numbers.includes(number));
  const [pointedAt] = named;
  if (text === "") return pointedAt ? quoteOf(pointedAt, "passed") : { outcome: "dropped" };
  const sentence = await judge.judge(text);
  const ordered = byLikeness(sentence, sources);
  if (unfit.test(text)) return fallBack(ordered);
  const verbatim = ordered.find(({ source }) => isWholeClauseOf(text, source.text))?.source;
  if (verbatim)
    return quoteOf(verbatim, outcomeOf([verbatim], named), text.length < SHORTEST_SENTENCE ? undefined : text);
  if (text.length < SHORTEST_SENTENCE) return fallBack(ordered);
  const found = fewest(named, sentence) ?? supporting(ordered, sentence);
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

function byLikeness(sentence: JudgedSentence, sources: readonly Source[]): readonly Ordered[] {
  return sources
    .map((source) => ({ source, likeness: sentence.likeness(source) }))
    .sort((a, b) => b.likeness - a.likeness);
}

function fewest(named: readonly Source[], sentence: JudgedSentence): readonly Source[] | undefined {
  const alone = named.find((source) => sentence.isSupportedBy([source]));
  if (alone) return [alone];
  if (named.length < 2 || !sentence.isSupportedBy(named)) return undefined;
  return named.reduce<readonly Source[]>((kept, source) => {
    const without = kept.filter((other) => other !== source);
    return without.length > 0 && sentence.isSupportedBy(without) ? without : kept;
  }, named);
}

function supporting(ordered: readonly Ordered[], sentence: JudgedSentence): readonly Source[] | undefined {
  const alone = ordered.find(({ source, likeness }) => likeness >= LEAST_LIKENESS && sentence.isSupportedBy([source]));
  if (alone) return [alone.source];
  const nearest = ordered.slice(0, MOST_TOGETHER).map(({ source }) => source);
  return fewest(nearest, sentence);
}

function fallBack([nearest]: readonly Ordered[]): CheckedSentence {
  return nearest && nearest.likeness >= LEAST_LIKENESS
    ? { outcome: "replaced", source: nearest.source }
    : { outcome: "dropped" };
}
