import type { TokenVectors } from "../ports/embedder.ts";
import type { Hit, IndexedPassage } from "../ports/passage-index.ts";
import { prepareTokens, sumOfNearest } from "./sum-of-nearest.ts";

/**
 * Passages by late interaction: each token of the question counts with its nearest token in the passage (MaxSim of
 * Khattab and Zaharia, "ColBERT", SIGIR 2020), on the vectors of a model that was not trained for it.
 */
export function rankByTokens(question: TokenVectors | null, passages: readonly IndexedPassage[]): readonly Hit[] {
  if (!question) return [];
  const prepared = prepareTokens(question);
  return passages
    .flatMap(({ id, tokenVectors }) =>
      tokenVectors?.dimension === question.dimension
        ? [{ passageId: id, score: sumOfNearest(prepared, tokenVectors) }]
        : [],
    )
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}
