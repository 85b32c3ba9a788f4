import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { isSaidBy } from "./near-equals.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const isSaid = (term: string, text: string) => isSaidBy(term, new Set(extractTerms(text)), extractTerms);

it.each([
  ["买药", "参保人在药店购药", true],
  ["媳妇", "可以支付配偶的费用", true],
  ["栽树", "全县完成造林三千亩", true],
  ["渡轮", "渡轮停在码头", true],
  ["渡轮", "班车停在码头", false],
  ["买药", "渡轮停在码头", false],
])("of %s and “%s”: %s", (term, text, said) => {
  expect(isSaid(term, text)).toBe(said);
});

it("reads a row one way only", () => {
  expect(isSaid("配偶", "媳妇和孩子")).toBe(false);
});
