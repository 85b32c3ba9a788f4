import { expect, it } from "vitest";
import { jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import type { IndexedPassage } from "../ports/passage-index.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { isPlainlySaid } from "./plainly-said.ts";
import { kindOf } from "./question/answer-kind.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

function said(text: string, quote: string): boolean {
  const span = { start: 0, end: quote.length };
  const passage: IndexedPassage = {
    ...{ id: "a#0", articleId: "a", span, text: quote, headingPath: ["二、收费"], sentences: [], terms: [] },
    ...{ vector: null, tokenVectors: null, sentenceVectors: [] },
  };
  const analysis = { text, kind: kindOf(text) };
  return isPlainlySaid({
    analysis,
    evidence: [{ passage, span, text: quote }],
    title: "云湖公园游览须知",
    extractTerms,
  });
}

const BOATS = "租船须交押金100元；手划船每小时40元，电瓶船每小时80元；雨衣每件5元。";
const LEAVE = "使用年限不满5年的设备由科室报废，5年以上10年以下的由设备处报废，超过10年的自行报废。";

it.each([
  ["雨衣多少钱一件", BOATS],
  ["公园里的雨衣要花多少钱一件", BOATS],
  ["租船的押金要交多少", BOATS],
  ["电瓶船一小时收多少钱", BOATS],
  ["门票丢了补办要多少钱", "门票遗失的，补办收取10元。"],
  ["用了八年的设备由谁报废", LEAVE],
])("%s is said plainly", (question, quote) => {
  expect(said(question, quote)).toBe(true);
});

it.each([
  ["救生衣多少钱一件", BOATS],
  ["雨衣的押金要交多少", BOATS],
  ["电瓶船一天收多少钱", BOATS],
  ["租船的发票谁来开", BOATS],
  ["2021年雨衣多少钱一件", BOATS],
  ["为什么雨衣多少钱都行", BOATS],
  ["用了八年的设备由谁采购", LEAVE],
  ["设备由谁报废", LEAVE],
])("%s is not", (question, quote) => {
  expect(said(question, quote)).toBe(false);
});
