import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { kindOf } from "../question/answer-kind.ts";
import { untoldKind } from "./untold-kind.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const TEXT = `乘车卡有月卡、季卡和学生卡。月卡每张120元，学生卡每张60元。月卡可以退款，扣手续费5元。
标准客房每晚280元，豪华客房每晚520元。标准客房可以加床，每张收60元。各类客房均可以延时退房。
一等奖学金由校长颁发。公寓住户应当遵守规定，高层住户不得使用明火。`;

function untold(question: string, quotes: readonly string[], headingPath: readonly string[] = []) {
  const evidence = quotes.map((text) => {
    const span = { start: 0, end: text.length };
    const passage: IndexedPassage = {
      ...{ id: "a#0", articleId: "a", span, text, headingPath, sentences: [], terms: [] },
      ...{ vector: null, tokenVectors: null, sentenceVectors: [] },
    };
    return { passage, span, text };
  });
  return untoldKind({
    analysis: { text: question, kind: kindOf(question) },
    evidence,
    title: "乘车与住宿须知",
    articleText: TEXT,
    extractTerms,
  });
}

it.each([
  ["季卡退款扣多少手续费", ["月卡可以退款，扣手续费5元。"], "季卡"],
  ["豪华客房加床收多少钱", ["标准客房可以加床，每张收60元。"], "豪华客房"],
  ["豪华客房加床收多少钱", ["标准客房可以加床，每张收60元。", "标准客房每晚280元，豪华客房每晚520元。"], "豪华客房"],
])("what %s asks about is another kind than what is quoted", (question, quotes, kind) => {
  expect(untold(question, quotes)).toBe(kind);
});

it.each([
  ["月卡退款扣多少手续费", ["月卡可以退款，扣手续费5元。"]],
  ["季卡多少钱", ["乘车卡有月卡、季卡和学生卡。"]],
  ["豪华客房多少钱", ["标准客房可以加床，每张收60元。", "标准客房每晚280元，豪华客房每晚520元。"]],
  ["豪华客房可以延时退房吗", ["各类客房均可以延时退房。"]],
  ["标准客房是豪华客房吗", ["标准客房可以加床，每张收60元。"]],
  ["明火能用吗", ["公寓住户应当遵守规定，高层住户不得使用明火。"]],
  ["客房加床收多少钱", ["标准客房可以加床，每张收60元。"]],
])("%s asks about no other kind than what is quoted", (question, quotes) => {
  expect(untold(question, quotes)).toBeNull();
});

it("takes a heading for what its sentences are on", () => {
  expect(untold("豪华客房加床收多少钱", ["标准客房可以加床，每张收60元。"], ["豪华客房"])).toBeNull();
});
