import { describe, expect, it } from "vitest";
import type { Translation } from "../../retrieve/translate/translate-question.ts";
import { acrossLanguages, inOwnLanguage, namesAcross, unheld } from "./across-languages.ts";
import { createWordMeaning } from "./word-meaning.ts";

const translation: Translation = {
  text: "渡口票价多少",
  unknown: ["Zorb"],
  names: [],
  origins: new Map([
    ["渡口", { english: "ferry", word: "渡口", alternatives: ["渡船", "摆渡码头"], isAbsent: false }],
    ["缴纳", { english: "pay", word: "缴纳", alternatives: [], isAbsent: false }],
  ]),
};
const extractTerms = (text: string) => text.match(/../gu) ?? [];

describe("a word rendered from English", () => {
  const meaning = acrossLanguages(createWordMeaning(null), translation, extractTerms);

  it("is said where another rendering of the same English is, whole", async () => {
    expect(await meaning("渡口", ["渡船"])).toBe(1);
    expect(await meaning("渡口", ["渡口"])).toBe(1);
    expect(await meaning("渡口", ["码头", "摆渡"])).toBe(1);
    expect(await meaning("渡口", ["码头"])).toBe(0);
    expect(await meaning("票价", ["渡船"])).toBe(0);
  });

  it("is nearly said where one of its likeliest other renderings is", async () => {
    const nearly = acrossLanguages(async (word) => (word === "渡船" ? 0.7 : 0.2), translation, extractTerms);
    expect(await nearly("渡口", ["轮渡"])).toBe(0.7);
    expect(await nearly("缴纳", ["轮渡"])).toBe(0.2);
  });

  it("is a name where it was spelled, whatever a tagger takes for one", () => {
    const tagged = () => ["渡口", "票价"];
    expect(namesAcross({ ...translation, names: ["渡口"] }, tagged)("渡口票价多少")).toEqual(["渡口"]);
    expect(namesAcross(translation, tagged)("渡口票价多少")).toEqual([]);
    expect(namesAcross(null, () => ["武汉市", "票价"])("武汉市票价多少")).toEqual(["武汉市"]);
  });

  it("is a gap where the articles have no word for it and the evidence says nothing like it", () => {
    const origins = new Map([["渡口", { english: "ferry", word: "渡口", alternatives: [], isAbsent: true }]]);
    expect(unheld(["渡口", "票价"], { ...translation, origins })).toEqual(["Zorb", "渡口"]);
    expect(unheld(["渡口"], translation)).toEqual(["Zorb"]);
    expect(unheld(["渡口"], null)).toEqual([]);
  });

  it("is named in English where it is a noun, and left out where it is none", () => {
    const findNouns = () => ["渡口"];
    expect(inOwnLanguage(["渡口", "缴纳", "Zorb"], translation, findNouns)).toEqual(["ferry", "Zorb"]);
    expect(inOwnLanguage(["渡口"], null, findNouns)).toEqual(["渡口"]);
  });
});
