import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../../retrieve/terms.ts";
import { wholeWords } from "./whole-words.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

it.each([
  ["革前", "改革前，果农自己卖苹果。", "改革前"],
  ["降到", "苹果产量下降到三成。", "下降到"],
  ["全部", "果农全部参加。", "全部"],
])("widens %s in %s to %s", (words, text, whole) => {
  expect(wholeWords(words, text, extractTerms)).toBe(whole);
});
