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
  ["青河公园每天多少人来？", "青河公园"],
  ["借书证最多能借多少本？", "借书证"],
  ["图书馆的音乐会有多少场？", "图书馆的音乐会"],
  ["图书馆是从哪年开始借书的？", "图书馆"],
  ["渡轮的年卡包是什么？", "渡轮的年卡包"],
  ["青河县多少个村有渡口？", "青河县"],
  ["渡轮夜班要加钱吗？", "渡轮夜班"],
  ["图书馆是1998年建的吧？", "图书馆"],
  ["谁拿下了读书大奖？", "读书大奖"],
  ["学费从10元涨到30元，是不是太快？", "学费从10元涨到30元"],
  ["When did the library open?", "the library open"],
  ["Is there a ferry on Sundays?", "ferry on Sundays"],
  ["How many seats does the ferry have?", "the ferry have"],
])("%s is about %s", (question, subject) => {
  expect(subjectOf(question, extractTerms)).toBe(subject);
});
