import { type Article, isOnOrBefore } from "../domain/article.ts";
import type { CatalogueEntry, Hit, SearchFilter } from "../ports/passage-index.ts";

export function passes({ id, publishedOn }: Pick<Article, "id" | "publishedOn">, filter?: SearchFilter): boolean {
  if (filter?.articleIds && !filter.articleIds.includes(id)) return false;
  const bound = filter?.publishedOnOrBefore;
  return bound === undefined || isOnOrBefore(publishedOn?.value ?? "", bound);
}

/** The best hits first, ties by passage id. */
export function ranked(hits: readonly Hit[], limit: number): readonly Hit[] {
  return hits.toSorted((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)).slice(0, limit);
}

/** An article of an index held in memory, as it stands in the catalogue. */
export function catalogued(
  { id, publishedOn }: Pick<Article, "id" | "publishedOn">,
  passageCount: number,
): CatalogueEntry {
  return { id, publishedOn: publishedOn?.value ?? "", passageCount };
}
