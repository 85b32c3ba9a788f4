import { createMemoryIndex } from "../adapters/memory/memory-index.ts";
import type { Article } from "../domain/article.ts";
import { buildIndex } from "../ingest/build-index.ts";
import { listArticles } from "../ingest/list-articles.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { normalise } from "../retrieve/normalise.ts";
import { passageTerms, TERMS_VERSION, type TermExtractor } from "../retrieve/terms.ts";

/** An index in memory with the articles in it as an ingest puts them; without vectors unless an embedder is given. */
export async function memoryIndexOf(
  articles: readonly Article[],
  extractTerms: TermExtractor,
  embedder: Embedder | null = null,
): Promise<PassageIndex> {
  const { index, writer } = createMemoryIndex();
  await buildIndex({
    articles: listArticles(articles),
    writer,
    embedder,
    termsOf: (passage, title) => passageTerms(extractTerms, passage, title),
    prepare: normalise,
    termsVersion: TERMS_VERSION,
  });
  return index;
}
