import { describe, expect, it } from "vitest";
import type { Citation } from "../src/domain/answer.ts";
import "./matchers.ts";
import { ABSTENTION, ARTICLE_TEXT, answerOf, TEXTS } from "./testing/sample.ts";

const [cited] = answerOf("今年每人缴费380元。").citations;
if (!cited) throw new Error("the sample answer cites nothing");
const { n, articleId, quote, start, end } = cited;
const citation: Citation = {
  ...{ n, articleId, quote, start, end },
  passageId: "fees#0",
  title: "缴费标准",
  publisher: null,
  publishedOn: null,
  byline: null,
  url: "/articles/fees",
};
const answer = { status: "answered" as const, answer: `${quote}[1]`, citations: [citation], closest: [] };
const abstention = { status: "abstained" as const, answer: ABSTENTION.answer, citations: [], closest: [citation] };

describe("the matchers", () => {
  it("pass what is right", () => {
    expect(answer).toCite("fees");
    expect(answer).toQuoteVerbatim(TEXTS);
    expect(answer).toStateFact(["三百八十元", "３８０元"]);
    expect(answer).not.toAbstain();
    expect(abstention).toAbstain();
    expect(abstention).not.toStateFact(["380元"]);
  });

  it("fail with the passage that the answer rests on", () => {
    const passage = "[1] 缴费标准: 今年每人缴费380元。";
    expect(() => expect(answer).toCite("other")).toThrow(
      `does not cite other\nanswer: ${answer.answer}\npassages:\n  ${passage}`,
    );
    expect(() => expect(answer).toStateFact(["400元"])).toThrow("does not state 400元");
    expect(() => expect(answer).toAbstain()).toThrow("the answer is answered");
    expect(() => expect(abstention).not.toAbstain()).toThrow(passage);
  });

  it("show what the article has in the place of a wrong quotation", () => {
    const wrong = { ...answer, citations: [{ ...citation, quote: "今年每人缴费390元。" }] };
    expect(ARTICLE_TEXT).toContain("380元");
    expect(() => expect(wrong).toQuoteVerbatim(TEXTS)).toThrow(
      "[1] says “今年每人缴费390元。” where fees has “今年每人缴费380元。”",
    );
  });
});
