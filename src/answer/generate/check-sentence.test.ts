import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { createSentenceVerifier } from "../verify/verify-sentence.ts";
import { checkSentence } from "./check-sentence.ts";
import { chineseJudge } from "./sentence-judge.ts";
import type { Source } from "./sources.ts";

const verify = createSentenceVerifier({
  extractTerms: createTermExtractor(jiebaSegmenter),
  findNames: findNamesWithJieba,
});
const texts = [
  "青河市2023年新建公交站点120个，投入资金3.5亿元。",
  "改革后，退休人员不缴费的政策不变。",
  "票价由两元降低到一元，学生享受半价优惠。",
];
const sources = texts.map((text, i) => {
  const span = { start: 0, end: text.length };
  const passage = { id: `p${i}`, articleId: "a", span, text, headingPath: [], sentences: [], terms: [] };
  const evidence = { passage: { ...passage, vector: null, tokenVectors: null, sentenceVectors: [] }, span, text };
  return { number: i + 1, text, facts: [], context: "", introduction: "", evidence } satisfies Source;
});
const judge = chineseJudge(verify);
const check = (text: string, ...numbers: number[]) => checkSentence({ text, numbers }, sources, judge);

describe("checkSentence", () => {
  it("lets a sentence pass that its source supports, on as few sources as will do", async () => {
    expect(await check("2023年青河市投入3.5亿元，新建120个公交站点。", 1, 3)).toMatchObject({
      outcome: "passed",
      kind: "paraphrase",
      sources: [{ number: 1 }],
    });
  });

  it("takes the article's own words for a quotation, and a fragment for the sentence that it stands in", async () => {
    expect(await check("退休人员不缴费的政策不变。", 2)).toMatchObject({
      kind: "quote",
      text: "退休人员不缴费的政策不变。",
    });
    expect(await check("投入资金3.5亿元", 1)).toMatchObject({ kind: "quote", text: texts[0] });
  });

  it("never takes words out of the middle of a clause for a quotation", async () => {
    expect(await check("缴费的政策不变。", 2)).toMatchObject({ outcome: "replaced", source: { number: 2 } });
  });

  it("finds the source that a wrong number hides", async () => {
    const mended = await check("退休人员继续执行不缴费的政策。", 1);
    expect(mended).toMatchObject({ outcome: "mended", sources: [{ number: 2 }] });
  });

  it("quotes in the place of what is false, and drops what is near nothing", async () => {
    expect(await check("青河市2023年新建公交站点210个。", 1)).toMatchObject({
      outcome: "replaced",
      source: { number: 1 },
    });
    expect(await check("今天天气很好。", 1)).toEqual({ outcome: "dropped" });
  });

  it("quotes what a weak model only points at", async () => {
    expect(await check("", 3)).toMatchObject({ outcome: "passed", kind: "quote", text: texts[2] });
    expect(await check("", 9)).toEqual({ outcome: "dropped" });
  });

  it("lets nothing through that the verifier would not, whatever a model writes", async () => {
    const scrap = fc.constantFrom(
      ...texts,
      "退休人员",
      "缴费",
      "不",
      "3.5亿元",
      "5.3亿元",
      "提高",
      "王伟说",
      "，",
      "。",
      "<b>",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(scrap, { maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 5 })),
        async (scraps, numbers) => {
          const checked = await checkSentence({ text: scraps.join(""), numbers }, sources, judge);
          if (checked.outcome === "dropped" || checked.outcome === "replaced") return;
          const isQuotation = checked.kind === "quote";
          expect(verify({ text: checked.text, isQuotation }, checked.sources)).toEqual([]);
          expect(await checked.text).not.toContain("<b>");
        },
      ),
    );
  });
});
