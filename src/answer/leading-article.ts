import type { PassageIndex } from "../ports/passage-index.ts";
import { normalisedArticle } from "../retrieve/normalised-article.ts";
import type { Evidence } from "./evidence.ts";

/** The article of the first quotation, of which the others are read; its words are empty where nothing is quoted. */
export interface LeadingArticle {
  readonly title: string;
  /** Normalised: its beginning may name what every passage speaks of. */
  readonly articleText: string;
}

export async function leadingArticle(
  index: Pick<PassageIndex, "article">,
  [first]: readonly Evidence[],
): Promise<LeadingArticle> {
  const article = first && (await index.article(first.passage.articleId));
  return article ? { title: article.title, articleText: normalisedArticle(article) } : { title: "", articleText: "" };
}
