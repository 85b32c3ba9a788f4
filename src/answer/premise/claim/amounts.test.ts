import { describe, expect, it } from "vitest";
import { amountsIn } from "./amounts.ts";
import { mayBeSame } from "./same-amount.ts";

const agree = (claim: string, sentence: string) =>
  amountsIn(claim, "near").some((one) => amountsIn(sentence, "open").some((other) => mayBeSame(one, other)));

describe("amountsIn", () => {
  it.each([
    ["八十多件", "86件"],
    ["三成多", "33.3%"],
    ["不到四成", "38.6%"],
    ["将近四辆", "3.9辆"],
    ["大半的果农", "63%的果农"],
    ["绝大多数果农", "占92%"],
    ["5000多万元", "5200万元"],
    ["三块五毛", "3.5元"],
    ["三米三", "3.3米"],
    ["四岁", "0至6周岁"],
    ["十岁", "14岁以下"],
    ["半个钟头以上，三十多分钟", "37分钟"],
    ["五分之一", "20%"],
    ["两个人", "2名"],
    ["四本", "3至6册"],
    ["都六十多了", "65岁"],
  ])("hears %s in %s", (claim, sentence) => {
    expect(agree(claim, sentence)).toBe(true);
  });

  it.each([
    ["900亩", "800亩"],
    ["三成多", "23.3%"],
    ["不到四成", "42%"],
    ["八十多件", "96件"],
    ["三餐", "不超过2餐"],
    ["30分钟", "2小时"],
    ["30元", "不少于16学时"],
    ["3个工作日", "3个窗口"],
    ["最多借三本", "每次最多5本"],
    ["2021年", "2019年"],
  ])("hears no %s in %s", (claim, sentence) => {
    expect(agree(claim, sentence)).toBe(false);
  });

  it.each([
    ["爷爷都86了", "岁"],
    ["床位都600了", ""],
    ["已经三百了", ""],
  ])("takes %s for one of %s", (text, unit) => {
    expect(amountsIn(text, "near")).toMatchObject([{ unit }]);
  });
});
