import type { PassageIndex } from "../../ports/passage-index.ts";
import { isWord } from "./word-meaning.ts";

/** Articles that are looked through, so that a large index is not read whole. */
const MOST_ARTICLES = 300;

/**
 * Words of the articles, or of some spread over all of them, that a question's words may be compared with; those of the
 * most passages first.
 */
export async function wordsToCompare(
  index: Pick<PassageIndex, "catalogue" | "passagesOf" | "passages">,
  mostArticles = MOST_ARTICLES,
): Promise<readonly string[]> {
  const catalogue = await index.catalogue();
  const step = Math.max(1, Math.ceil(catalogue.length / mostArticles));
  const counts = new Map<string, number>();
  for (const { id } of catalogue.filter((_, at) => at % step === 0)) {
    const ids = (await index.passagesOf(id)).map((passage) => passage.id);
    for (const { terms } of await index.passages(ids))
      for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts]
    .filter(([term]) => isWord(term))
    .toSorted(([, a], [, b]) => b - a)
    .map(([term]) => term);
}
