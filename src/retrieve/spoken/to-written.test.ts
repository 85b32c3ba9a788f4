import { expect, it } from "vitest";
import { createWrittenForm } from "./to-written.ts";

const used = new Set(["医生", "缴费", "药店", "药房"]);
const index = {
  documentFrequencies: async (terms: readonly string[]) => new Map(terms.map((t) => [t, used.has(t) ? 1 : 0])),
};
const written = createWrittenForm(index, (text) => [text]);

it.each([
  ["俺想问啥时候能好", "我想问什么时候能好"],
  ["这钱咋整，便宜了没", "这钱怎么办，便宜了吗"],
  ["能刷不", "能刷吗"],
  ["从来不，也没", "从来不，也没"],
  ["大夫让交钱", "医生让缴费"],
  ["药房远", "药房远"],
  ["闺女上学", "闺女上学"],
  ["大桥有多长？", "大桥有多长？"],
])("%s is written %s", async (spoken, expected) => {
  expect(await written(spoken)).toBe(expected);
});
