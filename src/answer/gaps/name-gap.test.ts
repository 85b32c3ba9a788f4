import { describe, expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { wordingFor } from "../wording/wording-for.ts";
import { nameGap } from "./name-gap.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const decided = { status: "partial", missingTerms: [], missingKind: false } as const;

function gapOf(
  asked: string,
  decision: Partial<Parameters<typeof nameGap>[0]["decision"]>,
  shown = "渡轮停航一天。",
  known = "",
) {
  const passage = plainPassage({ articleId: "ferry", text: shown });
  const evidence = { passage, span: passage.span, text: shown };
  const analysis = analyseQuestion(asked, extractTerms, findNamesWithJieba);
  return nameGap({
    decision: { ...decided, ...decision } as Parameters<typeof nameGap>[0]["decision"],
    analysis,
    shown: [evidence],
    asked,
    nameable: decision.missingTerms ?? [],
    extractTerms,
    scope: { sources: "", isShown: (word) => shown.includes(word), isKnown: (word) => known.includes(word) },
  });
}

describe("what a partial answer names", () => {
  it("is what is asked, where nothing else is known to be missing", () => {
    const gap = gapOf("渡轮年票怎么续保？", {});
    expect(wordingFor("zh").partial(gap)).toBe("文章只谈到与此相关的内容：没有明说“怎么续保”。");
    expect(wordingFor("en").partial(gap)).toContain("怎么续保");
  });

  it("is never a word, or a kind of thing, that stands in what is shown", () => {
    const gap = gapOf("渡轮停航多少天？", { missingTerms: ["停航", "天数"], missingKind: true }, "渡轮停航3天。");
    expect(gap).toMatchObject({ words: ["天数"], kind: null });
  });

  it("is what is given in no words", () => {
    const gap = gapOf("渡轮停靠哪三个码头？", { missingThing: "name" }, "渡轮停靠三个码头。");
    expect(wordingFor("zh").partial(gap)).toBe("文章只谈到与此相关的内容：没有给出所问的名称。");
    expect(wordingFor("en").partial(gap)).toContain("a name is not given");
  });

  it("is each question of the text that stays open, however short", () => {
    const gap = gapOf("渡轮停航几天，花多少钱？", { openParts: ["花多少钱"] });
    expect(wordingFor("zh").partial(gap)).toBe("文章只谈到与此相关的内容：没有说到“花多少钱”。");
  });

  it("is said of the passages quoted alone, where another says the word", () => {
    const gap = gapOf("渡轮停航时班车加开吗？", { missingTerms: ["班车"] }, "渡轮停航一天。", "班车照常。");
    expect(wordingFor("zh").partial(gap)).toBe("文章只谈到与此相关的内容：所引的原文没有提到“班车”。");
    expect(wordingFor("zh").abstained(gap)).toContain("最接近的原文没有提到“班车”");
    expect(wordingFor("en").partial(gap)).toContain("nothing on “班车” in the passages quoted");
  });

  it("is left to the reader where a sentence may answer", () => {
    const gap = gapOf("“海鸥”号渡轮停航多少天？", {}, "“海鸥”号渡轮停航3天。");
    expect(wordingFor("zh").partial(gap)).toBe(
      "文章中与“‘海鸥’号渡轮停航多少天”最接近的是以下原文，是否就是所问，请对照。",
    );
    expect(wordingFor("en").partial(gap)).not.toContain("in so many words");
  });

  it("is a year, called one", () => {
    expect(wordingFor("zh").partial(gapOf("2019年渡轮停航了吗", { missingTerms: ["2019"] }))).toContain("“2019年”");
  });
});
