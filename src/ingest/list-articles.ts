import type { Article } from "../domain/article.ts";
import type { ListedArticle } from "../ports/listed-article.ts";

/** Articles that are in memory anyway. */
export const listArticles = (articles: readonly Article[]): readonly ListedArticle[] =>
  articles.map((article) => ({
    id: article.id,
    contentHash: article.contentHash,
    sourcePath: article.sourcePath,
    length: article.text.length,
    read: async () => article,
  }));
