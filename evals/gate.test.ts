import { describe, expect, it } from "vitest";
import { toBaseline } from "./baseline.ts";
import { evaluate, type Result } from "./evaluate.ts";
import { judge, type Thresholds, withoutQuarantined } from "./gate.ts";
import { compare } from "./statistics/compare.ts";
import { ABSTENTION, ANSWERABLE, answerOf, subjectGiving, TEXTS, UNANSWERABLE } from "./testing/sample.ts";

const right = answerOf("今年每人缴费380元。");
const ask = async (answer: typeof right, item = ANSWERABLE): Promise<Result> =>
  evaluate(item, subjectGiving(answer), TEXTS);
const family = async (n: number, answer: typeof right) =>
  Promise.all(Array.from({ length: n }, (_, i) => ask(answer, { ...ANSWERABLE, id: `q-${i}`, family: `q-${i}` })));

describe("the gate", () => {
  const facts: Thresholds = [{ metric: "keyFacts", suite: "figures", judge: "mean", least: 0.9 }];

  it("is green at the threshold and names suite and metric below it", async () => {
    expect(judge({ results: [await ask(right)], thresholds: facts, comparison: null })).toEqual([]);
    expect(judge({ results: [await ask(ABSTENTION)], thresholds: facts, comparison: null })).toEqual([
      "suite figures: key facts mean is 0.000, below 0.9",
    ]);
  });

  it("judges the lower end of the interval where asked to", async () => {
    const results = [...(await family(9, right)), await ask(ABSTENTION)];
    const thresholds: Thresholds = [{ metric: "keyFacts", judge: "interval", least: 0.9 }];
    expect(judge({ results, thresholds, comparison: null })).toHaveLength(1);
    expect(
      judge({ results, thresholds: [{ ...thresholds[0], judge: "mean" } as Thresholds[number]], comparison: null }),
    ).toEqual([]);
  });

  it("judges against the baseline, question by question", async () => {
    const before = toBaseline(await family(4, right), "abc", "def");
    const now = [...(await family(3, right)), await ask(ABSTENTION, { ...ANSWERABLE, id: "q-3", family: "q-3" })];
    const comparison = compare(now, before);
    const thresholds: Thresholds = [{ metric: "keyFacts", judge: "baseline", least: -0.1 }];
    expect(judge({ results: now, thresholds, comparison })).toEqual([
      "category all: key facts difference to the baseline is -0.250, below -0.1",
    ]);
    expect(comparison).toMatchObject({ better: [], worse: ["q-3"] });
    expect(comparison.drift).toEqual([{ id: "q-3", changed: ["answer", "quotes", "figures"] }]);
  });

  it("asks nothing of a suite that was not run", async () => {
    expect(judge({ results: [await ask(ABSTENTION, UNANSWERABLE)], thresholds: facts, comparison: null })).toEqual([]);
  });
});

describe("quarantine", () => {
  const quarantine = [{ id: "fee-1", reason: "differs between machines", until: "2024-06-30" }];

  it("keeps a question out until its date, and says so when the date has passed", async () => {
    const results = [await ask(right), await ask(right, UNANSWERABLE)];
    expect(withoutQuarantined(results, quarantine, "2024-06-30")).toEqual({ counted: [results[1]], warnings: [] });
    const later = withoutQuarantined(results, quarantine, "2024-07-01");
    expect(later.counted).toEqual(results);
    expect(later.warnings).toEqual([expect.stringContaining("fee-1 ran out on 2024-06-30")]);
  });
});
