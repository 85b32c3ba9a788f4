import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../terms.ts";
import { everydayRows } from "./everyday-words.ts";
import { createWrittenForm } from "./to-written.ts";

const usedBy: Readonly<Record<string, number>> = {
  医生: 3,
  缴费: 2,
  药房: 4,
  药店: 2,
  罚款: 1,
  未就业: 1,
  灵活: 5,
  就业: 9,
  贷款: 6,
  就医: 6,
  改革: 5,
  支持: 5,
};
const index = {
  documentFrequencies: async (terms: readonly string[]) => new Map(terms.map((term) => [term, usedBy[term] ?? 0])),
};
const written = createWrittenForm(index, createTermExtractor(jiebaSegmenter));

it.each([
  ["俺想问啥时候能好", "我想问什么时候能好"],
  ["这钱咋整，便宜了没", "这钱怎么办，便宜了吗"],
  ["能刷不", "能刷吗"],
  ["从来不，也没", "从来不，也没"],
  ["大夫让交钱", "医生让缴费"],
  ["药房远", "药房远"],
  ["闺女上学", "闺女上学"],
  ["大桥有多长？", "大桥有多长？"],
  ["票价抽几个点", "票价抽几个点"],
  ["填错改了能帮我看吗", "填错改了能帮我看吗"],
  ["罚多少", "罚款多少"],
  ["惩罚多少", "惩罚多少"],
  ["我妈没工作", "我妈灵活就业"],
  ["开店能借多少", "开店能贷款多少"],
  ["轮椅能借几辆", "轮椅能借几辆"],
  ["开店能借吗,共有几套", "开店能贷款吗,共有几套"],
  ["去看病远不远", "去就医远不远"],
  ["几点让看病人", "几点让看病人"],
])("%s is written %s", async (spoken, expected) => {
  expect((await written(spoken)).text).toBe(expected);
});

it("has each spoken word in one row", () => {
  const words = everydayRows.flatMap(({ spoken }) => spoken);
  expect(words).toEqual([...new Set(words)]);
});
