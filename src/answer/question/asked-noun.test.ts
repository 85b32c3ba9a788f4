import { describe, expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { askedNounOf } from "./asked-noun.ts";
import { askedTermOf } from "./asked-term.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

describe("askedNounOf", () => {
  it.each([
    ["申请要准备哪些材料?", "材料"],
    ["用的是哪个牌子?", "牌子"],
    ["采取了哪些措施?", null],
    ["逃票有什么后果?", null],
    ["为什么渡轮停航?", null],
    ["什么时候开始?", null],
    ["票价多少?", null],
  ])("of %s is %s", (question, noun) => {
    expect(askedNounOf(question, extractTerms)).toBe(noun);
  });
});

describe("askedTermOf", () => {
  it.each([
    ["青河大桥是哪天开工的?", ["青河", "大桥", "开工"], "开工"],
    ["青河大桥总投资多少?", ["青河", "大桥", "投资"], "投资"],
    ["青河大桥好看吗?", ["青河", "大桥"], null],
  ])("of %s is %s", (question, terms, term) => {
    expect(askedTermOf(question, terms)).toBe(term);
  });
});
