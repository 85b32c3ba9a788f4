import type { Hit, PassageIndex, SearchFilter } from "../ports/passage-index.ts";

/** Passages that share the question's words, by BM25. */
export async function retrieveByKeyword(
  index: PassageIndex,
  terms: readonly string[],
  limit: number,
  filter?: SearchFilter,
): Promise<readonly Hit[]> {
  const unique = [...new Set(terms)];
  return unique.length === 0 ? [] : index.searchByKeyword(unique, limit, filter);
}
