import type { Citation } from "../domain/answer.ts";
import type { Article } from "../domain/article.ts";
import { pageSpanOf } from "../domain/article.ts";
import { doubtsOf } from "../domain/doubts.ts";
import type { Evidence } from "./evidence.ts";

/** Reads a source page's text, or undefined where the corpus keeps none. */
export type PageReader = (file: string) => string | undefined;

/** @throws Error when the quote is not the article's own words: a defect of the program, never shown to a reader. */
export function cite(evidence: Evidence, article: Article, n: number, readPage: PageReader): Citation {
  const { start, end } = evidence.span;
  if (article.text.slice(start, end) !== evidence.text)
    throw new Error(`Quote differs from ${article.id} at ${start}-${end}`);
  const page = pageSpanOf(article, evidence.span, readPage);
  return {
    n,
    articleId: article.id,
    passageId: evidence.passage.id,
    title: article.title,
    publisher: article.publisher ?? null,
    publishedOn: article.publishedOn?.value ?? null,
    byline: article.byline ?? null,
    ...(evidence.speaker === undefined ? {} : { speaker: evidence.speaker }),
    quote: evidence.text,
    start,
    end,
    url: `/articles/${encodeURIComponent(article.id)}?s=${start}-${end}#s=${start}-${end}`,
    ...(page ? { page } : {}),
    ...doubtsOf(article, evidence.span),
  };
}
