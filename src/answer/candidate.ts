import type { Sentence } from "../domain/passage.ts";
import type { IndexedPassage } from "../ports/passage-index.ts";

/** A sentence of a retrieved passage, weighed as an answer to the question. */
export interface Candidate {
  readonly passage: IndexedPassage;
  readonly sentence: Sentence;
  readonly text: string;
  /** Cosine with the question, or 0 on keywords alone. */
  readonly similarity: number;
  /** Cosine with what the question asks beside the article's subject. */
  readonly focusSimilarity: number;
  /** Share of the weight of what is asked that the sentence and the one before it hold. */
  readonly focusCoverage: number;
  readonly holdsKind: boolean;
  /** Log-odds of being the answer against the other candidates. */
  readonly score: number;
}

export function sentenceText(passage: IndexedPassage, sentence: Sentence): string {
  return passage.text.slice(sentence.span.start - passage.span.start, sentence.span.end - passage.span.start);
}
