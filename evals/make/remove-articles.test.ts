import { describe, expect, it } from "vitest";
import { ANSWERABLE, TEXTS, UNANSWERABLE } from "../testing/sample.ts";
import { removeArticles } from "./remove-articles.ts";

describe("removeArticles", () => {
  const texts = new Map([...TEXTS, ["weather", "明天有雨。"]]);

  it("asks an answerable question of the other articles alone, once a family", () => {
    const reworded = { ...ANSWERABLE, id: "fee-2" };
    expect(removeArticles([ANSWERABLE, reworded, UNANSWERABLE], texts)).toMatchObject([
      {
        id: "without-article-fee-1",
        suite: "removed-articles",
        answerable: false,
        articleIds: ["weather"],
        evidence: [],
      },
    ]);
  });

  it("leaves out what another article says as well", () => {
    expect(removeArticles([ANSWERABLE], new Map([...texts, ["copy", "缴费380元。"]]))).toEqual([]);
  });
});
