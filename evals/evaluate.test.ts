import { describe, expect, it } from "vitest";
import type { DatasetItem } from "./dataset.ts";
import { evaluate } from "./evaluate.ts";
import type { Subject } from "./subject.ts";
import { belowThresholds, summarise, table } from "./summarise.ts";

const texts = new Map([["one", "去年400元。今年380元。"]]);
const item: DatasetItem = {
  id: "a-1",
  suite: "figures",
  family: "a",
  split: "dev",
  category: "figure",
  question: "今年多少？",
  answerable: true,
  evidence: [{ articleId: "one", quote: "今年380元。" }],
  keyFacts: [["380元"]],
};
const unanswerable: DatasetItem = {
  ...item,
  id: "b-1",
  family: "b",
  category: "near-miss",
  answerable: false,
  evidence: [],
  keyFacts: [],
};

const span = { articleId: "one", start: 7, end: 14 };
const citation = {
  ...span,
  n: 1,
  passageId: "one#0",
  title: "",
  publisher: null,
  publishedOn: null,
  byline: null,
  url: "",
};
const timings = { retrieveMs: 0, readMs: 0, generateMs: 0, totalMs: 1 };

function subject(status: "answered" | "partial" | "abstained", quote = "今年380元。"): Subject {
  return {
    ask: async () => ({ status, answer: `${quote}[1]`, citations: [{ ...citation, quote }], timings }),
    search: async () => [{ articleId: "one", start: 0, end: 7 }, span],
    texts: async () => texts,
  };
}

describe("evaluate", () => {
  it("scores a right answer", async () => {
    expect(await evaluate(item, subject("answered"), texts)).toMatchObject({
      outcome: "right",
      allEvidence: true,
      reciprocalRank: 1 / 2,
      keyFacts: { score: 1, missed: [] },
      quoteExactness: 1,
    });
  });

  it("gives an abstention no credit for what comes closest", async () => {
    const result = await evaluate(item, subject("abstained"), texts);
    expect(result).toMatchObject({ outcome: "over-refusal", keyFacts: { score: 0 } });
  });

  it("notices a quote that the article does not hold", async () => {
    expect((await evaluate(item, subject("answered", "今年390元。"), texts)).quoteExactness).toBe(0);
  });
});

describe("summarise", () => {
  it("tells an answer in part to the unanswerable from one in full", async () => {
    const summary = summarise([await evaluate(unanswerable, subject("partial"), texts)]);
    expect(summary).toMatchObject({ abstainedRight: 0, notOverclaimed: 1 });
  });

  it("counts each question only where it has the score, and names what is below a threshold", async () => {
    const results = [
      await evaluate(item, subject("answered"), texts),
      await evaluate(unanswerable, subject("answered"), texts),
    ];
    const summary = summarise(results);
    expect(summary).toMatchObject({
      n: 2,
      allEvidenceAt5: 1,
      keyFacts: 1,
      answeredRight: 1,
      partialRight: null,
      abstainedRight: 0,
      notOverclaimed: 0,
    });
    expect(belowThresholds(summary, { keyFacts: 1, partialRight: 1, abstainedRight: 0.5 })).toEqual([
      "abstainedRight is 0.000, below 0.5",
    ]);
    expect(table(results)).toMatch(/^category +n .*\nfigure +1 .*\nnear-miss +1 .*\nall +2 /u);
  });
});
