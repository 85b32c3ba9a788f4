import { describe, expect, it } from "vitest";
import { evaluate, faultsOf, hasFailed } from "./evaluate.ts";
import { ABSTENTION, ANSWERABLE, answerOf, passage, subjectGiving, TEXTS, UNANSWERABLE } from "./testing/sample.ts";

const right = answerOf("今年每人缴费380元。");
const scored = async (answer: typeof right, item = ANSWERABLE) => evaluate(item, subjectGiving(answer), TEXTS);

describe("an answer of known quality", () => {
  it("perfect: full marks and no fault", async () => {
    const result = await scored(right);
    expect(result.scores).toMatchObject({
      recallAt5: 1,
      allEvidenceAt5: 1,
      meanReciprocalRank: 1,
      ndcgAt10: 1,
      keyFacts: 1,
      answeredRight: 1,
      notRefused: 1,
      abstainedRight: null,
      quoteExactness: 1,
      citationPrecision: 1,
      citationRecall: 1,
      citationRelevance: 1,
      figureFidelity: 1,
      dateNamed: 1,
    });
    expect([hasFailed(result), faultsOf(result)]).toEqual([false, []]);
  });

  it("verbatim, but the wrong passage: exact and cited, without the fact", async () => {
    const result = await scored(answerOf("天气很好。"));
    expect(result.scores).toMatchObject({ quoteExactness: 1, citationRecall: 1, keyFacts: 0 });
    expect(faultsOf(result)).toEqual(["does not state 380元"]);
  });

  it("fabricated citation: neither exact nor support", async () => {
    const made = { ...right, citations: right.citations.map((c) => ({ ...c, quote: "今年每人缴费390元。" })) };
    const result = await scored({ ...made, sentences: [{ text: "今年免费。", kind: "paraphrase", citations: [1] }] });
    expect(result.scores).toMatchObject({ quoteExactness: 0, citationRecall: 0, citationPrecision: 0 });
  });

  it("a citation number that does not exist supports nothing", async () => {
    const result = await scored({
      ...right,
      sentences: [{ text: "今年每人缴费380元。", kind: "quote", citations: [7] }],
    });
    expect(result.scores).toMatchObject({ citationRecall: 0, citationPrecision: 0, figureFidelity: 0 });
  });

  it("swapped figure: the figure is not held by its citation", async () => {
    const result = await scored(answerOf("今年每人缴费380元。", "今年每人缴费400元。"));
    expect(result.scores).toMatchObject({ figureFidelity: 0, citationRecall: 0, quoteExactness: 1 });
    expect(faultsOf(result)).toContain("a figure is not in the cited words");
  });

  it("a false premise: corrected where the answer opens with the correction and its quotation", async () => {
    const item = { ...ANSWERABLE, category: "false-premise" as const };
    const notice = { text: "文章中的数字是380元，不是400元。", kind: "notice" as const, citations: [] };
    const opening = { ...right, correction: { citation: 1 }, sentences: [notice, ...right.sentences] };
    expect((await scored(opening, item)).scores).toMatchObject({ corrected: 1, leftAsAsked: null });
    const late = { ...opening, sentences: [...right.sentences, notice] };
    expect((await scored(late, item)).scores).toMatchObject({ corrected: 0 });
    const silent = await scored(right, item);
    expect(silent.scores).toMatchObject({ corrected: 0 });
    expect(faultsOf(silent)).toEqual(["the false premise is not corrected at the start"]);
  });

  it("a true premise: wrongly corrected where anything is", async () => {
    expect((await scored(right)).scores).toMatchObject({ corrected: null, leftAsAsked: 1 });
    const wrongly = await scored({ ...right, correction: { citation: 1 } });
    expect(wrongly.scores).toMatchObject({ leftAsAsked: 0 });
    expect(faultsOf(wrongly)).toEqual(["a premise is corrected that is not false"]);
  });

  it("refusal: wrong for what is answerable, right for what is not, and no credit for what comes closest", async () => {
    expect((await scored(ABSTENTION)).scores).toMatchObject({ answeredRight: 0, notRefused: 0, keyFacts: 0 });
    const unanswerable = await scored(ABSTENTION, UNANSWERABLE);
    expect(unanswerable.scores).toMatchObject({ abstainedRight: 1, notOverclaimed: 1, keyFacts: null });
    expect(hasFailed(unanswerable)).toBe(false);
  });

  it("an answer to the unanswerable: overclaimed", async () => {
    expect((await scored(right, UNANSWERABLE)).scores).toMatchObject({ abstainedRight: 0, notOverclaimed: 0 });
    const inPart = { ...right, status: "partial" as const };
    expect((await scored(inPart, UNANSWERABLE)).scores).toMatchObject({ abstainedRight: 0, notOverclaimed: 1 });
  });

  it("empty: no facts, nothing to check", async () => {
    const empty = { ...ABSTENTION, status: "answered" as const, answer: "", sentences: [] };
    expect((await scored(empty)).scores).toMatchObject({ keyFacts: 0, citationRecall: null, figureFidelity: null });
  });

  it("a subject that cites no spans is scored without them", async () => {
    const result = await evaluate(ANSWERABLE, subjectGiving(right), new Map());
    expect(result.scores).toMatchObject({ keyFacts: 1, quoteExactness: null, citationRecall: null });
  });
});

describe("retrieval", () => {
  it("is not scored for a question that needs the one before it", async () => {
    const history = [{ role: "user" as const, content: "去年呢？" }];
    const result = await evaluate({ ...ANSWERABLE, history }, subjectGiving(right), TEXTS);
    expect(result.scores).toMatchObject({ allEvidenceAt5: null, meanReciprocalRank: null });
  });

  it("falls with the rank of the evidence", async () => {
    const passages = [passage("天气很好。"), passage("今年每人缴费380元。")];
    const { scores } = await evaluate(ANSWERABLE, subjectGiving(right, passages), TEXTS);
    expect(scores.meanReciprocalRank).toBe(1 / 2);
    expect(scores.ndcgAt10).toBeCloseTo(1 / Math.log2(3));
  });
});
