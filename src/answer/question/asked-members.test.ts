import { expect, it } from "vitest";
import { countsOnly } from "./asked-members.ts";

it.each([
  ["哪三家银行能办", "由三家银行办理。", true],
  ["哪三家银行能办", "由青河银行、柳湾银行和农商银行三家办理。", false],
  ["这12个社区分别是哪几个", "改造涉及12个社区,东滩、河口先行。", true],
  ["改造涉及哪几个镇", "改造涉及四个镇、6300人。", true],
  ["改造涉及哪几个镇", "改造涉及东滩、河口两个镇。", false],
  ["展出的是哪三种书", "展出三种书:《春汛》《秋声》《冬至》。", false],
  ["哪三个镇先改", "三个镇先改:一是东滩;二是河口;三是石桥。", false],
  ["评审名单里都有谁", "评审由9名专家作出。", true],
  ["清查门店152家的情况是由谁介绍的", "局长介绍,清查门店152家。", false],
  ["哪三方面的措施", "采取三方面措施。", false],
  ["哪几个月休渔", "休渔三个月。", false],
])("%s, by %s: %s", (question, text, expected) => {
  expect(countsOnly(question, [text])).toBe(expected);
});
