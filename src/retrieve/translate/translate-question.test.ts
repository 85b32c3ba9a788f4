import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DictionaryEntry } from "../../ports/bilingual-dictionary.ts";
import { indexOfTerms } from "../../testing/index-of-terms.ts";
import { createEnglishRenderer } from "./render-english.ts";
import { createQuestionTranslator } from "./translate-question.ts";

const dictionary: readonly DictionaryEntry[] = [
  { word: "银行", pinyin: "yinhang", glosses: ["bank"] },
  { word: "河岸", pinyin: "hean", glosses: ["bank (of a river)", "riverbank"] },
  { word: "贷款", pinyin: "daikuan", glosses: ["a loan", "to provide a loan"] },
  { word: "小微企业", pinyin: "xiaoweiqiye", glosses: ["micro and small businesses"] },
  { word: "小", pinyin: "xiao", glosses: ["small"] },
  { word: "退休", pinyin: "tuixiu", glosses: ["to retire (from the workforce)"] },
  { word: "泥沙", pinyin: "nisha", glosses: ["silt"] },
  { word: "辽宁", pinyin: "liaoning", glosses: ["see 遼寧省|辽宁省[Liao2 ning2 Sheng3]"] },
  { word: "候鸟", pinyin: "houniao", glosses: ["migratory bird"] },
  { word: "背景", pinyin: "beijing", glosses: ["background"] },
  { word: "电动", pinyin: "diandong", glosses: ["electric-powered"] },
  { word: "自行车", pinyin: "zixingche", glosses: ["bicycle; bike"] },
  { word: "王", pinyin: "wang", glosses: ["king"] },
  { word: "书", pinyin: "shu", glosses: ["book"] },
];

const listed: Readonly<Record<string, readonly string[]>> = {
  wife: ["妻子", "太太"],
  mortgage: ["抵押"],
  zeppelin: ["齐柏林飞艇"],
  lender: ["银行"],
  beijing: ["北京"],
  lake: ["湖", "池"],
};

async function translator(passages: readonly (readonly string[])[]) {
  const { index, extractTerms } = await indexOfTerms(passages);
  const entries = (isWanted: (word: string) => boolean) => dictionary.filter(({ word }) => isWanted(word));
  const renderings = (english: string) => listed[english] ?? [];
  const render = createEnglishRenderer({ index, dictionary: { entries, renderings } });
  return createQuestionTranslator({ index, render, extractTerms });
}

describe("an English question", async () => {
  const translate = await translator([
    ["银行", "贷款", "小微企业", "2023"],
    ["河岸", "泥沙"],
    ["退休", "辽宁", "王书", "小", "abc"],
  ]);
  const textOf = async (question: string) => (await translate(question))?.text;

  it("takes of a word's renderings the one that stands beside the other words in a sentence", async () => {
    expect(await textOf("loans by the banks")).toBe("银行贷款");
    expect(await textOf("silt on the bank")).toBe("河岸泥沙");
  });

  it("takes a phrase as one where the dictionary has it, and asks in the order of Chinese", async () => {
    expect(await textOf("How many loans do micro and small businesses get?")).toBe("小微企业多少贷款");
    expect(await textOf("When did loans in Liaoning retire?")).toBe("辽宁退休贷款什么时候");
    expect(await textOf("Do banks lend in 2023?")).toBe("2023年银行吗");
  });

  it("knows places and people by their pinyin, and other forms of a word by its stem", async () => {
    expect(await textOf("Who is Wang Shu?")).toBe("王书是谁");
    expect(await textOf("retirees in Liaoning")).toBe("辽宁退休");
    expect(await textOf("the wives of retirees")).toBe("退休妻子");
  });

  it("knows a word with a letter wrong by its rendering, where nothing lists it", async () => {
    expect(await textOf("loans by the lendres")).toBe("银行贷款");
    // The articles hold nothing that it may have been meant for.
    expect((await translate("loan by zepelin"))?.unknown).toEqual(["zepelin"]);
  });

  it("knows kinds, the lake that has a name, an e before what it drives, and a listed place by no other name", async () => {
    const ofBirds = await translator([
      ["镜月湖", "候鸟", "背景"],
      ["电动", "自行车"],
    ]);
    expect((await ofBirds("How many birds are at the lake?"))?.text).toBe("镜月湖多少候鸟");
    expect((await ofBirds("an e-bike in Beijing"))?.text).toBe("北京电动自行车");
  });

  it("says in Chinese what the articles do not hold, and names what no dictionary lists", async () => {
    const translation = await translate("What is the ABC zeppelin loan of Qwertz?");
    expect(translation?.text).toBe("abc齐柏林飞艇贷款是什么");
    expect(translation?.unknown).toEqual(["Qwertz"]);
    expect(translation?.origins.get("贷款")).toEqual({
      english: "loan",
      word: "贷款",
      alternatives: [],
      isAbsent: false,
    });
  });

  it("leaves questions with Chinese, and those of unknown words alone, as they are", async () => {
    for (const question of ["银行 loan", "zeppelin?", "2023", "", "?!"]) expect(await translate(question)).toBeNull();
  });

  it("takes any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        const translation = await translate(text);
        expect(translation === null || translation.text.length > 0).toBe(true);
      }),
    );
  });
});
