import type { TokenVectors } from "../ports/embedder.ts";
import type { Hit, IndexedPassage } from "../ports/passage-index.ts";
import { sumsOfNearest } from "./nearest/sums-of-nearest.ts";

/**
 * Passages by late interaction: each token of the question counts with its nearest token in the passage (MaxSim of
 * Khattab and Zaharia, "ColBERT", SIGIR 2020), on the vectors of a model that was not trained for it.
 */
export function rankByTokens(question: TokenVectors | null, passages: readonly IndexedPassage[]): readonly Hit[] {
  if (!question) return [];
  const comparable = passages.flatMap(({ id, tokenVectors }) =>
    tokenVectors?.dimension === question.dimension ? [{ id, values: tokenVectors.values }] : [],
  );
  const sums = sumsOfNearest(
    question,
    comparable.map(({ values }) => values),
  );
  return comparable
    .map(({ id }, i) => ({ passageId: id, score: sums[i] ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}
