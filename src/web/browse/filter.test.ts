import { describe, expect, it } from "vitest";
import type { ArticleSummary } from "../service/article-json.ts";
import { filterOf, matches, queryOf } from "./filter.ts";

const article: ArticleSummary = {
  id: "a",
  title: "标题",
  titleBasis: "printed",
  kicker: null,
  subtitle: null,
  byline: null,
  publisher: "新华社",
  publishedOn: "2025-12",
  publishedOnBasis: "inferred",
  publishedOnReason: null,
  kind: "news",
  characters: 10,
  questions: [],
  partDefects: [],
};
const none = filterOf(new URLSearchParams());

describe("the filter", () => {
  it("comes back out of the address as it went in", () => {
    const filter = { q: "医保 改革", kind: "news", publisher: "新华社", from: "2023-01-01", to: "" };
    expect(filterOf(new URLSearchParams(queryOf(filter)))).toEqual(filter);
    expect(queryOf(none)).toBe("");
  });

  it("lets all pass when open", () => {
    expect(matches(article, none)).toBe(true);
    expect(matches({ ...article, publishedOn: null }, none)).toBe(true);
  });

  it.each([
    [{ from: "2025-12-03" }, true],
    [{ from: "2026-01-01" }, false],
    [{ to: "2025-12-01" }, true],
    [{ to: "2025-11-30" }, false],
    [{ from: "2025-01-01", to: "2025-12-31" }, true],
    [{ kind: "brief" }, false],
    [{ publisher: "人民日报" }, false],
    [{ kind: "news", publisher: "新华社" }, true],
  ])("%j passes an article of December 2025: %s", (narrowed, passes) => {
    expect(matches(article, { ...none, ...narrowed })).toBe(passes);
  });

  it("keeps undated articles out of a range of dates", () => {
    expect(matches({ ...article, publishedOn: null }, { ...none, from: "2020-01-01" })).toBe(false);
  });
});
