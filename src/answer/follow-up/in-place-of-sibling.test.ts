import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { inPlaceOfSibling } from "./in-place-of-sibling.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

it.each([
  ["美术馆几点开门", "博物馆", "博物馆几点开门"],
  ["公交车票价多少", "出租车", "出租车票价多少"],
  ["What is the monthly fee for a locker?", "the deposit", "What is the deposit for a locker?"],
])("%s, turned to %s, asks %s", (question, thing, asked) => {
  expect(inPlaceOfSibling(question, thing, extractTerms)).toBe(asked);
});

it.each([
  ["渡轮票价多少", "学生"],
  ["美术馆和图书馆几点开门", "博物馆"],
  ["美术馆几点开门", "美术馆"],
  ["报名时间是几点", "地点"],
  ["公交车票价多少", "报废旧车"],
])("%s names nothing for %s to stand for", (question, thing) => {
  expect(inPlaceOfSibling(question, thing, extractTerms)).toBeNull();
});
