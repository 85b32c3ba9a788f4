import type { Hit, PassageIndex, SearchFilter } from "../ports/passage-index.ts";

/** Passages whose meaning, or whose best sentence's meaning, is near the question's, by cosine. */
export async function retrieveByMeaning(
  index: PassageIndex,
  questionVector: Float32Array,
  limit: number,
  filter?: SearchFilter,
): Promise<readonly Hit[]> {
  return index.searchByMeaning(questionVector, limit, filter);
}
