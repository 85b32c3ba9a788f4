import { expect } from "vitest";
import type { Answer } from "../domain/answer.ts";
import type { ProductServer } from "./product-server.ts";

/** Whatever the model does: quotations are the article's own, and sentences cite what is there. */
export async function expectGrounded(
  { address }: Pick<ProductServer, "address">,
  { sentences, citations, closest, status }: Answer,
): Promise<void> {
  for (const { articleId, start, end, quote } of [...citations, ...closest]) {
    const article = await (await fetch(new URL(`/api/articles/${articleId}`, address))).json();
    expect(article.text.slice(start, end)).toBe(quote);
  }
  const quoteOf = new Map(citations.map(({ n, quote }) => [n, quote]));
  for (const { kind, text, citations: numbers, verified } of sentences) {
    expect(verified).toBe(true);
    if (kind === "notice") expect(numbers).toEqual([]);
    else expect(numbers.length).toBeGreaterThan(0);
    if (kind === "quote") expect(numbers.some((n) => quoteOf.get(n)?.includes(text))).toBe(true);
    expect(numbers.every((n) => quoteOf.has(n))).toBe(true);
  }
  if (status === "abstained") expect(sentences.every(({ kind }) => kind === "notice")).toBe(true);
}
