import { describe, expect, it } from "vitest";
import type { Article } from "../domain/article.ts";
import type { IndexedPassage } from "../ports/passage-index.ts";
import { cite } from "./cite.ts";

const text = "植树三百棵。道路修缮完成。";
const article: Article = {
  id: "植树-2024",
  title: "植树",
  titleBasis: "printed",
  kind: "news",
  text,
  outline: [],
  missing: [],
  sourcePath: "a.md",
  contentHash: "0",
  publishedOn: { value: "2024-03-12", basis: "printed" },
  segments: [{ article: { start: 0, end: text.length }, file: "page.txt", page: { start: 1, end: text.length + 2 } }],
  defects: [{ type: "ocr_suspect", span: { start: 2, end: 4 }, comment: "疑误" }],
};
const page = "\n植树三\n百棵。道路修缮完成。";
const passage: IndexedPassage = {
  id: "植树-2024#0",
  articleId: article.id,
  span: { start: 0, end: text.length },
  text,
  headingPath: [],
  sentences: [],
  terms: [],
  vector: null,
  tokenVectors: null,
  sentenceVectors: [],
};

describe("cite", () => {
  it("gives the exact words, their place in the article and on the page, and the known defect", () => {
    const citation = cite({ passage, span: { start: 0, end: 6 }, text: "植树三百棵。" }, article, 1, () => page);
    expect(article.text.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(citation.page && page.slice(citation.page.start, citation.page.end)).toBe("植树三\n百棵。");
    expect(citation.suspect).toEqual([{ type: "ocr_suspect", comment: "疑误" }]);
    expect(citation.url).toBe(`/articles/${encodeURIComponent("植树-2024")}?s=0-6#s=0-6`);
  });

  it("carries no suspicion where the defect is elsewhere", () => {
    const citation = cite(
      { passage, span: { start: 6, end: 13 }, text: "道路修缮完成。" },
      article,
      2,
      () => undefined,
    );
    expect(citation.suspect).toBeUndefined();
    expect(citation.page).toBeUndefined();
  });

  it("refuses words that are not the article's", () => {
    expect(() =>
      cite({ passage, span: { start: 0, end: 6 }, text: "植树四百棵。" }, article, 1, () => undefined),
    ).toThrow("differs");
  });
});
