import { describe, expect, it } from "vitest";
import { createTranslationVerifier } from "./verify-translation.ts";

const words: Readonly<Record<string, string>> = {
  retirees: "退休",
  reform: "改革",
  people: "人口",
  reach: "突破",
  loans: "贷款",
  issued: "发放",
  rate: "利率",
  moon: "月亮",
  cheese: "奶酪",
};
const verify = createTranslationVerifier(async (text) =>
  (text.match(/[a-z]+/giu) ?? []).flatMap((english) => {
    const word = words[english.toLowerCase()];
    return word === undefined ? [] : [{ english, renderings: new Map([[word, 1]]) }];
  }),
);
const kindsOf = async (text: string, span: string) => (await verify(text, [{ text: span }])).map(({ kind }) => kind);

describe("an English sentence on Chinese words", () => {
  it.each([
    ["Loans of 22 trillion yuan were issued.", "已发放贷款22万亿元。"],
    ["About 113,000 people are in the reform.", "改革惠及人口11.3万。"],
    ["The rate is 3.48% on loans.", "贷款利率为3.48%。"],
    ["Retirees do not pay after the reform.", "改革后退休人员不缴费。"],
  ])("holds: %s", async (text, span) => {
    expect(await kindsOf(text, span)).toEqual([]);
  });

  it.each([
    ["Loans of 22 billion yuan were issued.", "已发放贷款22万亿元。", "figure"],
    ["The rate is 3.84% on loans.", "贷款利率为3.48%。", "figure"],
    ["Retirees pay after the reform.", "改革后退休人员不缴费。", "negation"],
    ["No loans were issued.", "已发放贷款。", "negation"],
    ["The rate on loans increased.", "贷款利率下降。", "direction"],
    ["The moon is of cheese.", "贷款利率下降。", "coverage"],
  ])("fails: %s", async (text, span, kind) => {
    expect(await kindsOf(text, span)).toContain(kind);
  });

  it("fails without a span", async () => {
    expect(await verify("Loans.", [])).toEqual([{ kind: "citation", detail: "Loans." }]);
  });
});
