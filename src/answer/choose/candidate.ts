import type { Sentence } from "../../domain/passage.ts";
import type { Span } from "../../domain/span.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import type { SentenceFeatures } from "./sentence-weights.ts";

/** A sentence of a retrieved passage, weighed as an answer to the question. */
export interface Candidate {
  readonly passage: IndexedPassage;
  readonly sentence: Sentence;
  readonly text: string;
  /** Cosine with the question, or 0 on keywords alone. */
  readonly similarity: number;
  readonly features: SentenceFeatures;
  /** Log-odds of being the answer against the other candidates. */
  readonly score: number;
}

export function sentenceText(passage: IndexedPassage, sentence: Sentence): string {
  return passage.text.slice(sentence.span.start - passage.span.start, sentence.span.end - passage.span.start);
}

/** The sentence that a quotation is, opens or holds the end of. */
export const sentenceOf = ({
  passage,
  span,
}: Pick<Candidate, "passage"> & { readonly span: Span }): Sentence | undefined =>
  passage.sentences.find(({ span: { start, end } }) => start <= span.start && span.start < end);

export function candidateOf(
  item: Pick<Candidate, "passage"> & { readonly span: Span },
  candidates: readonly Candidate[],
): Candidate | undefined {
  const start = sentenceOf(item)?.span.start;
  return candidates.find(({ passage, sentence }) => passage.id === item.passage.id && sentence.span.start === start);
}
