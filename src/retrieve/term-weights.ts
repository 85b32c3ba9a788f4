import type { PassageIndex } from "../ports/passage-index.ts";

/** Words of a question with their weights, which sum to 1. */
export type TermWeights = ReadonlyMap<string, number>;

/**
 * Inverse document frequency as in BM25 (Robertson and Zaragoza 2009), scaled to sum to 1. A word that no passage holds
 * would weigh most, though as a rule it is but said otherwise there: it weighs as much as the median of those held.
 */
export async function weighTerms(index: PassageIndex, terms: readonly string[]): Promise<TermWeights> {
  const [{ passageCount }, frequencies] = await Promise.all([index.info(), index.documentFrequencies(terms)]);
  const weight = (frequency: number) => Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5));
  const held = terms.flatMap((term) => frequencies.get(term) ?? []).filter((frequency) => frequency > 0);
  const median = held.map(weight).toSorted((a, b) => a - b)[Math.floor(held.length / 2)] ?? 1;
  return scaledToOne(
    terms.map((term) => {
      const frequency = frequencies.get(term) ?? 0;
      return [term, frequency > 0 || isExact(term) ? weight(frequency) : median] as const;
    }),
  );
}

/** Weights scaled so that they sum to 1; all 0 where they sum to 0. */
export function scaledToOne(weights: readonly (readonly [string, number])[]): TermWeights {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([term, weight]) => [term, total === 0 ? 0 : weight / total]));
}

/** The share, 0 to 1, of the question's weight whose words are in `words`. */
export function coverage(weights: TermWeights, words: ReadonlySet<string>): number {
  let sum = 0;
  for (const [term, weight] of weights) if (words.has(term)) sum += weight;
  return sum;
}

/** Figures and Latin words are not said otherwise. */
const isExact = (term: string) => /[\da-z]/u.test(term);
