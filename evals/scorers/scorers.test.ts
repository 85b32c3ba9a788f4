import { describe, expect, it } from "vitest";
import { keyFactRecall } from "./key-fact-recall.ts";
import { quoteExactness } from "./quote-exactness.ts";
import { rankedDocuments } from "./ranked-documents.ts";
import { refusalOutcome } from "./refusal-outcome.ts";
import { allEvidenceAtK, recallAtK, reciprocalRank } from "./retrieval.ts";

const span = (articleId: string, start: number, end: number) => ({ articleId, start, end });

describe("retrieval scorers", () => {
  const evidence = [[span("a", 10, 20)], [span("b", 0, 10), span("c", 0, 10)]];

  it("finds a quote in two neighbouring passages together, and an alternative place", () => {
    const passages = [span("a", 0, 15), span("a", 15, 30), span("c", 0, 10)];
    expect(allEvidenceAtK(evidence, passages, 3)).toBe(true);
    expect(recallAtK(evidence, passages, 2)).toBe(0.5);
  });

  it("wants 80 % of the quote, counts an overlap once, and never mixes articles", () => {
    expect(recallAtK([[span("a", 10, 20)]], [span("a", 12, 20)], 1)).toBe(1);
    expect(recallAtK([[span("a", 10, 20)]], [span("a", 13, 20)], 1)).toBe(0);
    expect(recallAtK([[span("a", 10, 20)]], [span("a", 10, 15), span("a", 11, 16)], 2)).toBe(0);
    expect(recallAtK([[span("a", 10, 20)]], [span("b", 0, 99)], 1)).toBe(0);
  });

  it("gives the rank of the first passage that holds evidence", () => {
    expect(reciprocalRank(evidence, [span("x", 0, 9), span("c", 0, 10)])).toBe(1 / 2);
    expect(reciprocalRank(evidence, [])).toBe(0);
  });

  it("has no score where nothing is needed", () => {
    expect([recallAtK([], [], 5), allEvidenceAtK([], [], 5), reciprocalRank([], [])]).toEqual([null, null, null]);
  });
});

describe("keyFactRecall", () => {
  it("ignores width and white space, and names what is missed", () => {
    expect(keyFactRecall([["380元"], ["95%", "九成五"], ["640元"]], ["每人 ３８０ 元", "约九成五"])).toEqual({
      score: 1 - 1 / 3,
      missed: [["640元"]],
    });
    expect(keyFactRecall([], ["380元"])).toBeNull();
  });
});

describe("refusalOutcome", () => {
  it.each([
    [true, "answered", "right"],
    [true, "partial", "over-refusal"],
    [true, "abstained", "over-refusal"],
    ["partial", "answered", "under-refusal"],
    ["partial", "partial", "right"],
    ["partial", "abstained", "over-refusal"],
    [false, "answered", "under-refusal"],
    [false, "partial", "under-refusal"],
    [false, "abstained", "right"],
  ] as const)("answerable %s, %s: %s", (answerable, status, outcome) => {
    expect(refusalOutcome(answerable, status)).toBe(outcome);
  });
});

describe("quoteExactness", () => {
  it("counts quotes that equal their span", () => {
    const texts = new Map([["a", "医保基金"]]);
    const good = { articleId: "a", quote: "基金", start: 2, end: 4 };
    expect(quoteExactness([good, { ...good, start: 1 }], texts)).toBe(0.5);
    expect(quoteExactness([{ ...good, articleId: "gone" }], texts)).toBe(0);
    expect(quoteExactness([], texts)).toBe(1);
  });
});

describe("rankedDocuments", () => {
  it("grades a ranking of documents, each counted once", () => {
    const relevance = new Map([
      ["a", 2],
      ["b", 1],
    ]);
    expect(rankedDocuments(["a", "a", "b", "c"], relevance)).toEqual({
      recallAt1: 1 / 2,
      recallAt5: 1,
      reciprocalRank: 1,
      ndcgAt10: 1,
    });
    const late = rankedDocuments(["c", "b", "a"], relevance);
    expect(late.reciprocalRank).toBe(1 / 2);
    expect(late.ndcgAt10).toBeCloseTo((1 / Math.log2(3) + 2 / 2) / (2 + 1 / Math.log2(3)));
    expect(rankedDocuments([], relevance)).toEqual({ recallAt1: 0, recallAt5: 0, reciprocalRank: 0, ndcgAt10: 0 });
  });
});
