import { createMemoryIndex } from "../adapters/memory/memory-index.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import { plainArticle } from "./plain-article.ts";
import { plainPassage } from "./plain-passage.ts";

/** An index in memory of passages that are the terms given, one behind the other, and what finds these in a text, for tests. */
export async function indexOfTerms(
  passages: readonly (readonly string[])[],
): Promise<{ readonly index: PassageIndex; readonly extractTerms: TermExtractor }> {
  const { index, writer } = createMemoryIndex();
  const upserts = passages.map((terms, i) => {
    const [id, text] = [`a${i}`, terms.join("")];
    const article = plainArticle({ id, title: text, text });
    return { article, passages: [plainPassage({ articleId: id, text, terms })], contentKey: id };
  });
  await writer.commit({ embedderId: null, dimension: 0, upserts, deletes: [], rebuild: false });
  const words = new Set(passages.flat());
  return { index, extractTerms: (text) => [...words].filter((word) => text.includes(word)) };
}
