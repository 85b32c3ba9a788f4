/** Documents looked at for nDCG, as BEIR reports it. */
const DEPTH = 10;

/**
 * Recall at 1 and 5, reciprocal rank and nDCG at 10 of a ranking of documents (repeats count once) against graded relevance:
 * as trec_eval defines them, nDCG with linear gain (Järvelin and Kekäläinen, 2002).
 */
export function rankedDocuments(ranking: readonly string[], relevance: ReadonlyMap<string, number>) {
  const documents = [...new Set(ranking)];
  const relevant = [...relevance].filter(([, grade]) => grade > 0);
  const recall = (k: number) => {
    const first = new Set(documents.slice(0, k));
    return relevant.length === 0 ? 0 : relevant.filter(([id]) => first.has(id)).length / relevant.length;
  };
  const at = documents.findIndex((id) => (relevance.get(id) ?? 0) > 0);
  const ideal = gain(relevant.map(([, grade]) => grade).sort((a, b) => b - a));
  return {
    recallAt1: recall(1),
    recallAt5: recall(5),
    reciprocalRank: at === -1 ? 0 : 1 / (at + 1),
    ndcgAt10: ideal === 0 ? 0 : gain(documents.map((id) => relevance.get(id) ?? 0)) / ideal,
  };
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}
