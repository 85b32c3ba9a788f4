import type { Citation } from "../../src/domain/answer.ts";

type Quotation = Pick<Citation, "articleId" | "quote" | "start" | "end">;

/** Part of the citations whose quote equals its span of the article, 0 to 1 and 1 for none: Yiju's own promise. */
export function quoteExactness(citations: readonly Quotation[], texts: ReadonlyMap<string, string>): number {
  if (citations.length === 0) return 1;
  const exact = citations.filter(
    ({ articleId, quote, start, end }) => texts.get(articleId)?.slice(start, end) === quote,
  );
  return exact.length / citations.length;
}
