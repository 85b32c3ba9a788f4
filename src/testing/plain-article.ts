import type { Article } from "../domain/article.ts";

/** An article of which nothing is known but what is given, for tests and for texts without a page. */
export function plainArticle({
  id,
  title,
  text,
  ...more
}: Pick<Article, "id" | "title" | "text"> & Partial<Article>): Article {
  return {
    id,
    title,
    titleBasis: "printed",
    kind: "news",
    text,
    outline: [],
    segments: [],
    defects: [],
    missing: [],
    sourcePath: `${id}.md`,
    contentHash: id,
    ...more,
  };
}
