import { describe, expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { analyseQuestion } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { correctionOf } from "./correct-premise.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

function correct(question: string, text: string, speaker?: string, around = text) {
  const span = { start: 0, end: text.length };
  const passage = plainPassage({ articleId: "a", text: around, terms: extractTerms(around) });
  const evidence: Evidence = { passage, span, text, ...(speaker === undefined ? {} : { speaker }) };
  const placed = correctionOf(analyseQuestion(question, extractTerms, findNamesWithJieba), [evidence]);
  return placed && { about: placed.about, claimed: placed.claimed, stated: placed.stated };
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

  it("takes of several figures the one that the question speaks of", () => {
    const stated = correct(
      "2003年合作社建立时社费是50元吧？",
      "与2003年合作社建立时10元的社费相比，目前380元的社费太高。",
    );
    expect(stated).toMatchObject({ claimed: "50元", stated: "10元" });
  });

  it("sets right what another sentence says of something else", () => {
    const text = "2019年，青河市建立果园保险调剂机制。从2014年起，果农多次呼吁。";
    const first = text.slice(0, text.indexOf("。") + 1);
    expect(correct("青河市是2014年建立果园保险调剂机制的吗？", first, undefined, text)).toMatchObject({
      stated: "2019年",
    });
  });

  it("says which way a measure goes", () => {
    expect(correct("柳湾村的苹果产量比去年下降了，是吗？", "柳湾村苹果产量比去年增长4.4%。")).toEqual({
      about: "trend",
      claimed: "下降",
      stated: "增长",
    });
  });

  it("says whose saying it is", () => {
    const stated = correct("齐向东的果园卖得好？", "“果园卖得好。”", "王建国");
    expect(stated).toEqual({ about: "name", claimed: "齐向东", stated: "王建国" });
  });

  it("says which body did it", () => {
    const stated = correct("苹果种植规划是由财政局印发的吗？", "青河市农业农村局近日印发苹果种植规划。");
    expect(stated).toEqual({ about: "body", claimed: "财政局", stated: "青河市农业农村局" });
    expect(correct("苹果大赛是由财政局主办的吗？", "苹果大赛由农业农村局与青河市政府联合主办。")).toMatchObject({
      stated: "农业农村局与青河市政府",
    });
  });

  it.each([
    ["柳湾村种了800亩苹果吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村60岁以上的老人有多少？", "柳湾村老人占30%，70岁以上的占10%。"],
    ["柳湾村种了900亩苹果吗？", "柳湾村有800户。"],
    ["上海市种了900亩苹果吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村的苹果好吃吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村每户补500元，准吗？", "财政共补6020元，各户共缴2640元。"],
    ["柳湾村的苹果产量为什么下降？", "柳湾村苹果产量增长4.4%。"],
    ["柳湾村的苹果产量增长了，对吗？", "柳湾村苹果产量增长4.4%，梨的产量下降。"],
  ])("leaves %s alone beside %s", (question, text) => {
    expect(correct(question, text)).toBeNull();
  });
});
