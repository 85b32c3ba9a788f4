import type { Hit } from "../ports/passage-index.ts";
import type { WeightedRanking } from "./fuse.ts";

/**
 * Candidates by the weighted sum of their standardised scores (CombSUM of Fox and Shaw, "Combination of Multiple
 * Searches", TREC-2, 1994, on z-scores), so that a leg that is sure counts for more than one that is not. A candidate that
 * a ranking lacks counts there as its last one does. Ties keep the candidates' order.
 */
export function fuseScores(candidates: readonly string[], rankings: readonly WeightedRanking[]): readonly Hit[] {
  const sums = new Map(candidates.map((id) => [id, 0]));
  for (const { hits, weight } of rankings) {
    if (hits.length === 0) continue;
    const scoreOf = new Map(hits.map(({ passageId, score }) => [passageId, score]));
    const least = Math.min(...scoreOf.values());
    const scores = standardised(candidates.map((id) => scoreOf.get(id) ?? least));
    for (const [i, id] of candidates.entries()) sums.set(id, (sums.get(id) ?? 0) + weight * (scores[i] ?? 0));
  }
  return [...sums].map(([passageId, score]) => ({ passageId, score })).sort((a, b) => b.score - a.score);
}

/** Mean 0 and standard deviation 1; all 0 where they are all the same. */
function standardised(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation));
}
