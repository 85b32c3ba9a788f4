import { describe, expect, it } from "vitest";
import { jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { resolveFollowUp } from "./resolve-follow-up.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const history = [
  { role: "user" as const, content: "在职职工的个人账户怎么划入？" },
  { role: "assistant" as const, content: "……" },
];

describe("resolveFollowUp", () => {
  it("asks a leaning question together with the one before it", () => {
    expect(resolveFollowUp({ question: "那退休人员呢？", history }, extractTerms)).toBe(
      "在职职工的个人账户怎么划入，那退休人员呢？",
    );
  });

  it("leaves a question that stands alone as it is", () => {
    const question = "辽宁未来三年复绿多少废弃矿山？";
    expect(resolveFollowUp({ question, history }, extractTerms)).toBe(question);
    expect(resolveFollowUp({ question: "那退休人员呢？" }, extractTerms)).toBe("那退休人员呢？");
  });
});
