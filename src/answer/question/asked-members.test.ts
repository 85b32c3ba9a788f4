import { expect, it } from "vitest";
import { membersAsked, membersNamed } from "./asked-members.ts";

it.each([
  ["哪三家银行能办", 3],
  ["这12个社区分别是哪几个", 12],
  ["改造涉及哪几个镇", 2],
  ["评审名单里都有谁", 2],
  ["清查门店152家的情况是由谁介绍的", 0],
  ["哪三方面的措施", 0],
  ["哪几个月休渔", 0],
])("hears how many are to be named by %s", (question, number) => {
  expect(membersAsked(question)).toBe(number);
});

it.each([
  [["工程涉及东滩、河口两镇。"], 2],
  [["工程涉及四个村、6300人。"], 1],
  [["展出《春汛》《秋声》《冬至》。"], 3],
  [["一是东滩镇;", "二是河口镇;", "三是石桥镇。"], 3],
  [["由公司牵头,与三家企业共用一个仓库。"], 1],
])("counts who is named in %j", (texts, number) => {
  expect(membersNamed(texts)).toBe(number);
});
