import { expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { isFigureElsewhere } from "./figure-elsewhere.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const quoted = (text: string) => {
  const passage = plainPassage({ articleId: "ferry", text });
  return { passage, span: passage.span, text };
};

it.each([
  [["渡船保险赔款由公司支付。", "码头清淤用了3个月。"], true],
  [["渡船保险赔款由公司在30天内支付。", "码头清淤用了3个月。"], false],
  [["码头清淤用了3个月。"], false],
])("渡船保险赔款多久能到账, by %j: %s", (texts, expected) => {
  const analysis = analyseQuestion("渡船保险赔款多久能到账", extractTerms, findNamesWithJieba);
  expect(isFigureElsewhere(analysis, texts.map(quoted), extractTerms)).toBe(expected);
});
