import { describe, expect, it } from "vitest";
import { plainArticle } from "../testing/plain-article.ts";
import { doubtHeading, doubtsOf, isDoubtful } from "./doubts.ts";

const article = plainArticle({
  id: "harbour",
  title: "整治港",
  text: "渡口改建。新码头启用。",
  defects: [{ type: "ocr_suspect", span: { start: 5, end: 8 }, comment: "疑为“新渡头”" }],
  partDefects: [
    { type: "title_truncated", part: "title", comment: "标题残缺" },
    { type: "column_label", part: "column", comment: "栏目不明" },
  ],
});

describe("doubtsOf", () => {
  it("tells what is doubtful in the words and in the title above them", () => {
    expect(doubtsOf(article, { start: 5, end: 11 })).toEqual({
      suspect: [{ type: "ocr_suspect", comment: "疑为“新渡头”" }],
      titleSuspect: [{ type: "title_truncated", comment: "标题残缺" }],
    });
  });

  it("tells nothing where nothing is known to be wrong", () => {
    expect(doubtsOf({ ...article, partDefects: [] }, { start: 0, end: 5 })).toEqual({});
  });
});

it("tells doubts from remarks on words that are right, and claims no words unchanged that were moved", () => {
  const headings = Object.fromEntries(
    ["column_break", "count_vs_list", "scrambled_order", "ocr_suspect", "other"].map((type) => {
      const doubt = { type, comment: "" };
      return [type, [isDoubtful(doubt), doubtHeading(doubt)]];
    }),
  );
  expect(headings).toEqual({
    column_break: [false, "说明"],
    count_vs_list: [false, "说明"],
    scrambled_order: [true, "排印错位"],
    ocr_suspect: [true, "存疑，照录未改"],
    other: [true, "存疑，照录未改"],
  });
});
