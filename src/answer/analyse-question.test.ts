import { describe, expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { analyseQuestion } from "./analyse-question.ts";
import { holdsKind } from "./question/answer-kind.ts";

const analyse = (question: string) =>
  analyseQuestion(question, createTermExtractor(jiebaSegmenter), findNamesWithJieba);

describe("analyseQuestion", () => {
  it.each([
    ["修一条路要花多少钱？", "amount"],
    ["森林覆盖率是多少？", "percentage"],
    ["条例什么时候施行？", "date"],
    ["依据哪个文件？", "document"],
    ["一共有多少所学校参加？", "number"],
    ["为什么要推行垃圾分类？", "reason"],
    ["有哪些措施？", "list"],
    ["是谁在会上介绍的？", "person"],
    ["新政策是否适用于外地人？", "yes-no"],
    ["What is a pilot zone?", "definition"],
  ])("takes %s as a question for: %s", (question, kind) => {
    expect(analyse(question).kind).toBe(kind);
  });

  it("keeps content words and years, and knows the language", () => {
    const analysis = analyse("2021年有多少所学校参加了植树？");
    expect(analysis.years).toEqual(["2021"]);
    expect(analysis.terms).toContain("植树");
    expect(analysis.terms).not.toContain("多少");
    expect(analysis.language).toBe("zh");
  });

  it("takes no amount for a year", () => {
    expect(analyse("减轻负担2000亿元是2023个人缴费以前的事吗").years).toEqual(["2023"]);
    expect(analyse("When was it built?").language).toBe("en");
  });
});

describe("constraints", () => {
  it("finds names, the unit asked for and quoted phrases", () => {
    const analysis = analyse("武汉市的“绿色通道”全长多少公里？");
    expect(analysis.names).toContain("武汉市");
    expect(analysis.unit).toBe("公里");
    expect(analysis.phrases).toEqual(["绿色通道"]);
  });

  it("takes a name alone for what must be said, and no question", () => {
    expect(analyse("王小丫").phrases).toEqual(["王小丫"]);
    expect(analyse("怎么报名").phrases).toEqual([]);
    expect(analyse("绿色通道全长多少公里").phrases).toEqual([]);
  });
});

describe("holdsKind", () => {
  it("asks for money where money is asked for", () => {
    expect(holdsKind("amount", "个人缴费标准３８０元。")).toBe(true);
    expect(holdsKind("amount", "共植树380棵。")).toBe(false);
    expect(holdsKind("amount", "停航的船票全额退还。")).toBe(true);
    expect(holdsKind("amount", "丢失的按票价的3倍赔偿。")).toBe(true);
    expect(holdsKind("percentage", "占比超过30%。")).toBe(true);
    expect(holdsKind("date", "改革稳步推进。")).toBe(false);
  });
});
