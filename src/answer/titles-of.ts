import type { PassageIndex } from "../ports/passage-index.ts";

/** Tells the title of each of these articles; nothing of one that is not there. */
export async function titlesOf(
  index: Pick<PassageIndex, "heading">,
  articleIds: Iterable<string>,
): Promise<(articleId: string) => string> {
  const titles = new Map<string, string>();
  for (const id of new Set(articleIds)) titles.set(id, (await index.heading(id))?.title ?? "");
  return (id) => titles.get(id) ?? "";
}
