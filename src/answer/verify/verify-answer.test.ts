import { describe, expect, it } from "vitest";
import type { Answer, AnswerSentence, Citation } from "../../domain/answer.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { verifyAnswer } from "./verify-answer.ts";

const text = "门诊费用由统筹基金支付。办法自2023年2月起施行。";
const article = plainArticle({ id: "a", title: "甲", text });
const quote = "办法自2023年2月起施行。";
const citation: Citation = {
  n: 1,
  articleId: "a",
  passageId: "a#0",
  title: "甲",
  publisher: null,
  publishedOn: null,
  byline: null,
  quote,
  start: 12,
  end: 12 + quote.length,
  url: "/articles/a",
};
const sentence: AnswerSentence = { text: quote, kind: "quote", citations: [1], verified: true };
const answer = { status: "answered" as const, sentences: [sentence], citations: [citation], closest: [] };

const faultsOf = (given: Partial<Pick<Answer, "status" | "sentences" | "citations" | "closest">>) =>
  verifyAnswer({ ...answer, ...given }, { article: async (id) => (id === "a" ? article : undefined) }, () => undefined);

describe("verifying an answer", () => {
  it("finds nothing wrong with an answer in the articles' words", async () => {
    expect(await faultsOf({})).toEqual([]);
  });

  it.each<[string, Parameters<typeof faultsOf>[0], RegExp]>([
    ["a changed quotation", { citations: [{ ...citation, quote: "办法自2024年2月起施行。" }] }, /is not what a says/u],
    ["a moved span", { citations: [{ ...citation, start: 11 }] }, /is not what a says/u],
    ["an article that is not there", { closest: [{ ...citation, articleId: "b" }] }, /not in the index/u],
    ["a page that it is not on", { citations: [{ ...citation, page: { file: "p", start: 0, end: 2 } }] }, /of p$/u],
    [
      "a sentence outside of its quotation",
      { sentences: [{ ...sentence, text: "门诊费用" }] },
      /not in what it cites/u,
    ],
    ["a citation number of nothing", { sentences: [{ ...sentence, citations: [2] }] }, /does not list/u],
    ["a fact without a citation", { sentences: [{ ...sentence, citations: [] }] }, /cites nothing/u],
    ["an unverified fact", { sentences: [{ ...sentence, kind: "paraphrase", verified: false }] }, /not verified/u],
    ["an abstention that states a fact", { status: "abstained" }, /abstains/u],
  ])("finds %s", async (_, given, fault) => {
    expect(await faultsOf(given)).toContainEqual(expect.stringMatching(fault));
  });

  it("lets notices be", async () => {
    const notice: AnswerSentence = { text: "文章没有说。", kind: "notice", citations: [], verified: true };
    expect(await faultsOf({ status: "abstained", sentences: [notice], citations: [] })).toEqual([]);
  });
});
