import type { Evidence } from "../evidence.ts";
import { type Candidate, candidateOf } from "./candidate.ts";

/** Log-odds by which a sentence of another article may stand behind the first quotation. */
const BEHIND = 1.2;
/** Share of what is asked that it must hold beyond the first quotation's to be read all the same. */
const MORE_ASKED = 0.1;

/**
 * What another article says beside the first quotation's only where it is about as likely, or holds more of what is asked:
 * most of it but shares a word.
 */
export function mostlyOfOneArticle(
  items: readonly Evidence[],
  first: Evidence | undefined,
  candidates: readonly Candidate[],
): readonly Evidence[] {
  const best = first && candidateOf(first, candidates);
  if (!best) return items;
  return items.filter((item) => {
    if (item.passage.articleId === best.passage.articleId) return true;
    const other = candidateOf(item, candidates);
    if (!other) return false;
    const holdsMore = other.features.focusCoverage > best.features.focusCoverage + MORE_ASKED;
    return holdsMore || other.score >= best.score - BEHIND;
  });
}
