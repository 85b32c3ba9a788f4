import type { IndexedPassage } from "../../ports/passage-index.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { sentenceText } from "./candidate.ts";

/** The distinct terms of each sentence of a passage, in order. */
export type SentenceTerms = (passage: IndexedPassage) => readonly ReadonlySet<string>[];

/** Remembers them for as long as the index keeps the passage: cutting sentences into words is most of reading's time. */
export function createSentenceTerms(extractTerms: TermExtractor): SentenceTerms {
  const known = new WeakMap<IndexedPassage, readonly ReadonlySet<string>[]>();
  return (passage) => {
    const found = known.get(passage);
    if (found) return found;
    const terms = passage.sentences.map((sentence) => new Set(extractTerms(sentenceText(passage, sentence))));
    known.set(passage, terms);
    return terms;
  };
}
