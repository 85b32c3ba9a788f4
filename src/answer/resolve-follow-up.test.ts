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
  const resolve = async (question: Parameters<typeof resolveFollowUp>[0]) =>
    (await resolveFollowUp(question, { extractTerms, rewrite: null })).asked;

  it("asks a leaning question together with the one before it", async () => {
    expect(await resolve({ question: "那退休人员呢？", history })).toBe("在职职工的个人账户怎么划入，那退休人员呢？");
  });

  it("leaves a question that stands alone as it is", async () => {
    const question = "辽宁未来三年复绿多少废弃矿山？";
    expect(await resolve({ question, history })).toBe(question);
    expect(await resolve({ question: "那退休人员呢？" })).toBe("那退休人员呢？");
  });
});
