import type { TokenVectors } from "../ports/embedder.ts";
import type { Hit, IndexedPassage } from "../ports/passage-index.ts";

/**
 * Passages by late interaction: each token of the question counts with its nearest token in the passage (MaxSim of
 * Khattab and Zaharia, "ColBERT", SIGIR 2020), on the vectors of a model that was not trained for it.
 */
export function rankByTokens(question: TokenVectors | null, passages: readonly IndexedPassage[]): readonly Hit[] {
  if (!question) return [];
  return passages
    .flatMap(({ id, tokenVectors }) =>
      tokenVectors?.dimension === question.dimension
        ? [{ passageId: id, score: sumOfNearest(question, tokenVectors) }]
        : [],
    )
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}

/** Of a longer question every second token is looked at, or every third and so on. */
const MOST_TOKENS = 128;

function sumOfNearest({ dimension, values: asked }: TokenVectors, { values: told }: TokenVectors): number {
  let sum = 0;
  const step = dimension * Math.max(1, Math.ceil(asked.length / dimension / MOST_TOKENS));
  for (let own = 0; own < asked.length; own += step) {
    let nearest = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < told.length; other += dimension) {
      let dot = 0;
      for (let i = 0; i < dimension; i++) dot += (asked[own + i] ?? 0) * (told[other + i] ?? 0);
      if (dot > nearest) nearest = dot;
    }
    if (told.length > 0) sum += nearest;
  }
  return sum;
}
