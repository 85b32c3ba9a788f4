import { expect, it } from "vitest";
import { correct } from "../../testing/correct-claim.ts";

it.each([
  ["今年的果子比2021年还多吧？", "今年果子38吨，比常年多六成，但比2021年少一成。", "但比2021年少一成"],
  ["苹果产量已经超过2019年了吧？", "苹果全年产量9万吨，恢复到2019年的85%。", "恢复到2019年的85%"],
  ["梨的产量比苹果还高吧？", "数据显示，桃的产量高；梨因缺水，产量只达到苹果的七成。", "产量只达到苹果的七成"],
  ["果园的游客比去年多，对吧？", "果园接待游客三万人，与上年基本持平。", "与上年基本持平"],
  [
    "东坡果园的门票比西坡果园还贵吧？",
    "门票东坡果园每张30元，西坡果园每张50元。",
    "门票东坡果园每张30元,西坡果园每张50元",
  ],
])("says which is more: %s", async (question, text, stated) => {
  const found = await correct(question, text);
  expect(found?.stated.replace("，", ",")).toBe(stated);
});

it.each([
  ["今年的果子比2021年少吧？", "今年果子38吨，比常年多六成，但比2021年少一成。"],
  ["雾天比前年多吧？", "果园雾天21天，比上年多4天；雨天90天，比上年少8天。"],
  ["东坡果园的门票比西坡果园便宜吧？", "东坡果园每张30元，西坡果园每张50元。"],
  ["果园的游客比北山公园还多吧？", "果园接待游客三万人，比上年少一成。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
