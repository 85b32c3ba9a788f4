import { articleFile } from "./article-file.ts";
import { type CutArticle, cutArticle } from "./cut-article.ts";
import type { CutMap } from "./cut-map.ts";

/** Cuts every article of the map; `pages` holds the page texts by file name. Throws, naming the article, where it fails. */
export function cutCorpus(map: CutMap, pages: ReadonlyMap<string, string>): readonly CutArticle[] {
  const rulesOf = new Map(map.pages.map(({ file, rules }) => [file, rules]));
  return map.articles.map((entry) => {
    const page = pages.get(entry.file);
    const rules = rulesOf.get(entry.file);
    if (page === undefined || rules === undefined) throw new Error(`${entry.id}: no page ${entry.file}`);
    try {
      return cutArticle(entry, page, rules);
    } catch (cause) {
      throw new Error(`${entry.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  });
}

/** File name to contents, as they stand in corpus/articles. */
export function articleFiles(articles: readonly CutArticle[]): ReadonlyMap<string, string> {
  return new Map(articles.map((article) => [`${article.map.id}.md`, articleFile(article)]));
}
