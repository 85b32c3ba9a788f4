import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { unmetConstraints } from "./unmet-constraints.ts";

const ARTICLE = "标注“轻食”的套餐，热量不得高于500千卡；“能量餐盒”不受此限。";
const fixed = (question: string) =>
  unmetConstraints(
    analyseQuestion(question, createTermExtractor(jiebaSegmenter), () => []),
    [],
    ARTICLE,
  ).fixed;

it.each([
  ["“素食”套餐的热量不得高于多少千卡？", ["素食"]],
  ["“轻食”套餐的热量不得高于多少千卡？", []],
  ["“能量·餐盒”的热量是多少千卡？", []],
  ["“素食套餐的热量一律不能高”是什么时候说的？", []],
  ["谁说了“素食”？", []],
])("%s needs %j", (question, names) => {
  expect(fixed(question)).toEqual(names);
});
