import { describe, expect, it } from "vitest";
import { asPut, inWordsOf } from "./across-languages.ts";

const origins = new Map([
  ["补助", { english: "allowance", word: "补助", alternatives: ["津贴", "贴"], isAbsent: false }],
  ["下调", { english: "cut", word: "下调", alternatives: ["削减"], isAbsent: false }],
]);
const extractTerms = (text: string) => text.match(/\p{Script=Han}{2}/gu) ?? [];

describe("a claim rendered from English", () => {
  it("takes the words of the sentence that it is held against, with their weight", () => {
    const termWeights = new Map([["补助", 0.7]]);
    const claim = { text: " 补助 下调 ，是真的吗", termWeights };
    expect(inWordsOf("津贴标准提高", claim, { origins }, extractTerms)).toEqual({
      text: " 津贴 下调 ，是真的吗",
      termWeights: new Map([...termWeights, ["津贴", 0.7]]),
    });
    expect(inWordsOf("补助和津贴", claim, { origins }, extractTerms).text).toBe(claim.text);
  });

  it("is shown as it was put", () => {
    const put = (claimed: string, stated: string) => asPut(claimed, { origins }, { stated, text: "" });
    expect(put("下调", "the allowance was cut")).toBe("cut");
    expect(put("36个月", "it is paid for 36 months")).toBe("36 months");
    expect(put("5个", "it has five bridges")).toBe("five bridges");
    expect(put("1.5%", "it rose 1.5% and 11.5%")).toBe("1.5%");
    expect(put("3.1亿元", "it cost 310 million")).toBe("3.1亿元");
    expect(put("可以", "dogs may swim")).toBe("dogs may swim");
  });
});
