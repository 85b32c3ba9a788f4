import { describe, expect, it } from "vitest";
import { saysSameAmounts } from "./same-amount.ts";

describe("saysSameAmounts", () => {
  it.each([
    ["报名的有六百多人", "共有612人报名", true],
    ["合同一签就是两年", "合同期为24个月", true],
    ["签两年补五百块", "合同期为24个月,每次500元", true],
    ["合同一签就是三年", "合同期为24个月", false],
    ["签三年补五百块", "合同期为24个月,每次500元", false],
    ["补贴由企业出", "补贴由市财政承担", false],
  ])("holds the amounts of %s against %s", (claim, sentence, isSame) => {
    expect(saysSameAmounts(claim, sentence)).toBe(isSame);
  });
});
