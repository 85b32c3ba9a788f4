import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { subjectOf } from "./subject-of.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

it.each([
  ["图书馆几点开门？", "图书馆"],
  ["青河大桥有多长？", "青河大桥"],
  ["东城读书大会在哪开？", "东城读书大会"],
  ["专项行动重点查哪些超市？", "专项行动"],
  ["门票价格降了多少？", "门票价格"],
  ["渡轮2024年票价是多少？", "渡轮2024年票价"],
  ["什么是借阅积分？", "借阅积分"],
  ["水务局将从哪三个方面改善供水？", "水务局将从三个方面改善供水"],
  ["学费从10元涨到30元，是不是太快？", "学费从10元涨到30元"],
  ["When did the library open?", "the library open"],
  ["How many seats does the ferry have?", "the ferry have"],
])("%s is about %s", (question, subject) => {
  expect(subjectOf(question, extractTerms)).toBe(subject);
});
