import { type ArticleSpan, type EvidencePlaces, isFound } from "./article-span.ts";

/**
 * Part of the needed evidence found in the first k passages, 0 to 1: recall at k (Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, ch. 8), counted on quotes rather than on whole passages so that it does not
 * depend on how articles are split. Null where nothing is needed.
 */
export function recallAtK(
  evidence: readonly EvidencePlaces[],
  passages: readonly ArticleSpan[],
  k: number,
): number | null {
  if (evidence.length === 0) return null;
  const first = passages.slice(0, k);
  return evidence.filter((places) => isFound(places, first)).length / evidence.length;
}

/** Whether the first k passages together hold all the needed evidence: recall at k is 1. Null where none is needed. */
export function allEvidenceAtK(
  evidence: readonly EvidencePlaces[],
  passages: readonly ArticleSpan[],
  k: number,
): boolean | null {
  const recall = recallAtK(evidence, passages, k);
  return recall === null ? null : recall === 1;
}

/**
 * 1 / rank of the first passage that alone holds some of the needed evidence, 0 where none does; its mean is MRR
 * (Voorhees, The TREC-8 Question Answering Track Report, 1999). Null where nothing is needed.
 */
export function reciprocalRank(evidence: readonly EvidencePlaces[], passages: readonly ArticleSpan[]): number | null {
  if (evidence.length === 0) return null;
  const at = passages.findIndex((passage) => evidence.some((places) => isFound(places, [passage])));
  return at === -1 ? 0 : 1 / (at + 1);
}

/**
 * Normalised discounted cumulative gain at k with binary gain: a passage gains when it alone holds needed evidence that no
 * passage before it held (Järvelin and Kekäläinen, 2002; the discount is log2 of rank + 1). Null where nothing is needed.
 */
export function ndcgAtK(
  evidence: readonly EvidencePlaces[],
  passages: readonly ArticleSpan[],
  k: number,
): number | null {
  if (evidence.length === 0) return null;
  const open = new Set(evidence);
  let gain = 0;
  passages.slice(0, k).forEach((passage, i) => {
    const found = [...open].filter((places) => isFound(places, [passage]));
    for (const places of found) open.delete(places);
    if (found.length > 0) gain += found.length / Math.log2(i + 2);
  });
  const ideal = evidence.slice(0, k).reduce((sum, _, i) => sum + 1 / Math.log2(i + 2), 0);
  return Math.min(1, gain / ideal);
}
