import { describe, expect, it } from "vitest";
import { inTitleMarks, languageOf, languageTag } from "./text-language.ts";

describe("languageOf", () => {
  it.each([
    ["公交票价 fares", "zh"],
    ["Bus fares", "en"],
    ["12.5%", "und"],
  ] as const)("of %s is %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe("languageTag", () => {
  it("takes words without letters for Chinese, as the articles are", () => {
    expect(["票价", "12.5%", "Fares"].map(languageTag)).toEqual(["zh-CN", "zh-CN", "en"]);
  });
});

describe("inTitleMarks", () => {
  it("marks a title as its language does", () => {
    expect(["票价", "Bus fares"].map(inTitleMarks)).toEqual(["《票价》", "“Bus fares”"]);
  });
});
