import type { Candidate } from "../../choose/candidate.ts";
import type { Evidence } from "../../evidence.ts";

/** A sentence that is not among the likeliest is this far behind at most, in log-odds. */
const FURTHEST_BEHIND = 4;
/** The cosine that a question on a sentence's subject usually has with it, where there are no vectors. */
const USUAL_SIMILARITY = 0.65;

/** Where a sentence stands among the likeliest, best first, how far behind the best, and how like the question it is. */
export function placeOf({ passage, span }: Evidence, candidates: readonly Candidate[]) {
  const rank = candidates.findIndex(
    (one) => one.passage.articleId === passage.articleId && one.sentence.span.start === span.start,
  );
  const found = candidates[rank];
  return {
    rank,
    behind: found ? Math.min(FURTHEST_BEHIND, (candidates[0]?.score ?? 0) - found.score) : FURTHEST_BEHIND,
    similarity: found && found.similarity > 0 ? found.similarity : USUAL_SIMILARITY,
  };
}
