import type { Evidence } from "../evidence.ts";
import { type Candidate, candidateOf } from "./candidate.ts";

/** Log-odds by which a sentence of another article may stand behind the first quotation. */
const BEHIND = 1.2;
/** Share of what is asked that it must hold beyond the first quotation's to be read all the same. */
const MORE_ASKED = 0.1;

/** What asks for what several articles say, or how they differ. */
const asksAcross = /各(?:自|有|是|怎|如何|说|为|多)|分别|[两几]篇|比较|相比|对比|比起|区别|不同|异同|一致|变化|后来/u;

/**
 * What another article says beside the first quotation's only where it is about as likely, holds more of what is asked, or
 * more is quoted of it: most of it but shares a word. `items` are all that may be quoted, first the first quotation; `asked` is
 * the whole text that the question is a part of.
 */
export function mostlyOfOneArticle(
  items: readonly Evidence[],
  candidates: readonly Candidate[],
  asked: string,
): readonly Evidence[] {
  const [first] = items;
  const best = first && candidateOf(first, candidates);
  if (!best || asksAcross.test(asked)) return items;
  const countOf = (id: string) => items.filter(({ passage }) => passage.articleId === id).length;
  const own = countOf(best.passage.articleId);
  return items.filter((item) => {
    const { articleId } = item.passage;
    if (articleId === best.passage.articleId || countOf(articleId) > own) return true;
    const other = candidateOf(item, candidates);
    if (!other) return false;
    const holdsMore = other.features.focusCoverage > best.features.focusCoverage + MORE_ASKED;
    return holdsMore || other.score >= best.score - BEHIND;
  });
}
