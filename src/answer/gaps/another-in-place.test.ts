import { expect, it } from "vitest";
import { findThingsWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { kindOf } from "../question/answer-kind.ts";
import { otherSubject } from "./other-subject.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

function other(question: string, quote: string, { title = "农资与补贴", further = "" } = {}) {
  const evidence = [quote, further].filter(Boolean).map((text) => {
    const span = { start: 0, end: text.length };
    const passage: IndexedPassage = {
      ...{ id: "a#0", articleId: "a", span, text, headingPath: [], sentences: [], terms: [] },
      ...{ vector: null, tokenVectors: null, sentenceVectors: [] },
    };
    return { passage, span, text };
  });
  const text = normalise(question);
  const analysis = { text, kind: kindOf(text) };
  return otherSubject({
    ...{ analysis, evidence, title, articleText: `${title}\n${quote}` },
    ...{ extractTerms, findThings: findThingsWithJieba },
  });
}

it.each([
  ["大豆的收购价格是每斤多少元", "玉米收购价格为每斤1.2元。", "大豆"],
  ["租用厂房，每平方米补多少元", "租用仓库的，每平方米补助8元。", "厂房"],
])("%s is not answered by what is said of another thing", (question, quote, thing) => {
  expect(other(question, quote)).toBe(thing);
});

it.each([
  ["玉米的收购价格是每斤多少元", "玉米收购价格为每斤1.2元。"],
  ["大豆的收购价格是每斤多少元", "收购价格为每斤1.2元。"],
  ["租用厂房，每平方米补多少元", "租用仓库、厂房的，每平方米补助8元。"],
  ["在外地住院每天补多少元", "老人住院每天补60元。"],
  ["大豆的收购价格归谁定", "玉米收购价格由粮食局定。"],
])("%s is left as it is", (question, quote) => {
  expect(other(question, quote)).toBeNull();
});

it("takes what stands above, or a further quotation, for what is told", () => {
  const [question, quote] = ["大豆的收购价格是每斤多少元", "玉米收购价格为每斤1.2元。"];
  expect(other(question, quote, { title: "大豆和玉米收购价格" })).toBeNull();
  expect(other(question, quote, { further: "大豆每斤2.6元。" })).toBeNull();
});
