import type { PassageIndex } from "../ports/passage-index.ts";
import type { Evidence } from "./evidence.ts";

/** Has the index read the articles of all these in one go: one after the other, each would cost as much. */
export async function readArticles(index: Pick<PassageIndex, "articles">, items: readonly Evidence[]): Promise<void> {
  await index.articles([...new Set(items.map(({ passage }) => passage.articleId))]);
}
