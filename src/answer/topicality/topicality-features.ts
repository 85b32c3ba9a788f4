import type { PassageIndex } from "../../ports/passage-index.ts";
import type { Retrieval } from "../../retrieve/retrieve.ts";
import { wholeTerms } from "../../retrieve/terms.ts";
import type { Candidate } from "../choose/candidate.ts";
import type { Evidence } from "../evidence.ts";
import type { Background } from "./background.ts";
import type { TopicalityFeatures } from "./topicality-weights.ts";

const FIRST_PASSAGES = 5;

export interface TopicalityInput {
  readonly index: Pick<PassageIndex, "info" | "documentFrequencies">;
  readonly ranked: Retrieval["ranked"];
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  /** Distinct words of the question. */
  readonly terms: readonly string[];
  readonly background: Background;
  /** Whether the question was rendered from another language word by word, which brings it nearer to any text. */
  readonly isRendered: boolean;
}

/** What tells a question on the articles' subjects from one on something else. */
export async function topicalityFeatures(input: TopicalityInput): Promise<TopicalityFeatures> {
  const { candidates, background } = input;
  const standardised = standardisedBy(background);
  const greatest = (values: readonly number[]) => Math.max(0, ...values);
  const similarity = greatest(candidates.map((candidate) => candidate.similarity));
  return {
    // In standard deviations above the everyday questions' mean: the nearest sentence and passage, and the nearest three of these.
    sentence: standardised(similarity),
    passage: standardised(greatest(candidates.map(({ features }) => features.passageSimilarity))),
    everyday: standardised(background.nearest),
    rareWords: await rareWordsHeld(input),
    oneArticle: shareOfOneArticle(input.ranked),
    // As they are.
    similarity,
    background: background.mean,
    deviation: background.deviation,
    isRendered: Number(input.isRendered),
  };
}

/** Cosines in standard deviations above the everyday questions' mean, which any model's can be compared by. */
export const standardisedBy =
  ({ mean, deviation }: Background) =>
  (similarity: number) =>
    (similarity - mean) / deviation;

/** How many words as rare as can be the evidence shares with the question; more frequent ones count for less. */
async function rareWordsHeld({ index, evidence, terms }: TopicalityInput): Promise<number> {
  const words = new Set(evidence.flatMap(({ passage }) => passage.terms));
  const held = terms.filter((term) => term.length > 1 && words.has(term));
  const whole = wholeTerms(held);
  const [{ passageCount }, frequencies] = await Promise.all([index.info(), index.documentFrequencies(whole)]);
  const rarity = (term: string) => {
    const frequency = frequencies.get(term) ?? 0;
    return Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5)) / Math.log(1 + passageCount);
  };
  return whole.reduce((sum, term) => sum + rarity(term), 0);
}

function shareOfOneArticle(ranked: TopicalityInput["ranked"]): number {
  const first = ranked.slice(0, FIRST_PASSAGES).map(({ passage }) => passage.articleId);
  const counts = first.map((id) => first.filter((other) => other === id).length);
  return first.length === 0 ? 0 : Math.max(...counts) / first.length;
}
