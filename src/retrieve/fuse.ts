import type { Hit } from "../ports/passage-index.ts";

/** The smoothing constant of the paper. */
const K = 60;

export interface WeightedRanking {
  readonly hits: readonly Hit[];
  readonly weight: number;
}

/**
 * Reciprocal rank fusion: Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and
 * individual Rank Learning Methods", SIGIR 2009. The score is the weighted sum of 1 / (60 + rank); ties by id.
 */
export function fuse(rankings: readonly WeightedRanking[]): readonly Hit[] {
  const scores = new Map<string, number>();
  for (const { hits, weight } of rankings) {
    hits.forEach((hit, position) => {
      scores.set(hit.passageId, (scores.get(hit.passageId) ?? 0) + weight / (K + position + 1));
    });
  }
  return [...scores]
    .map(([passageId, score]) => ({ passageId, score }))
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}
