import { describe, expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { plainPassage } from "../testing/plain-passage.ts";
import { analyseQuestion } from "./analyse-question.ts";
import { correctionOf } from "./correct-premise.ts";
import type { Evidence } from "./evidence.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

function correct(question: string, text: string, speaker?: string) {
  const span = { start: 0, end: text.length };
  const passage = plainPassage({ articleId: "a", text, terms: extractTerms(text) });
  const evidence: Evidence = { passage, span, text, ...(speaker === undefined ? {} : { speaker }) };
  return correctionOf(analyseQuestion(question, extractTerms, findNamesWithJieba), [evidence]);
}

describe("correctionOf", () => {
  it("sets a figure of the same measure right", () => {
    expect(correct("柳湾村种了900亩苹果吗？", "柳湾村种了800亩苹果。")).toEqual({
      about: "figure",
      claimed: "900亩",
      stated: "800亩",
    });
  });

  it("sets a year right", () => {
    expect(correct("青河大桥是2019年通车的吗？", "青河大桥2021年通车。")).toMatchObject({
      about: "time",
      stated: "2021年",
    });
  });

  it("says whose saying it is", () => {
    const stated = correct("齐向东的果园卖得好？", "“果园卖得好。”", "王建国");
    expect(stated).toEqual({ about: "name", claimed: "齐向东", stated: "王建国" });
  });

  it("says which body did it", () => {
    const stated = correct("苹果种植规划是由财政局印发的吗？", "青河市农业农村局近日印发苹果种植规划。");
    expect(stated).toEqual({ about: "body", claimed: "财政局", stated: "青河市农业农村局" });
  });

  it.each([
    ["柳湾村种了800亩苹果吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村60岁以上的老人有多少？", "柳湾村老人占30%，70岁以上的占10%。"],
    ["柳湾村种了900亩苹果吗？", "柳湾村有800户。"],
    ["上海市种了900亩苹果吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村的苹果好吃吗？", "柳湾村种了800亩苹果。"],
  ])("leaves %s alone beside %s", (question, text) => {
    expect(correct(question, text)).toBeNull();
  });
});
