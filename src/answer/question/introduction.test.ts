import { describe, expect, it } from "vitest";
import { introductionOf } from "./introduction.ts";

describe("introductionOf", () => {
  it.each([
    ["李河山是谁?", "青河市水务局局长李河山介绍了工程。", true],
    ["李河山是谁?", "李河山说，水质好了。", false],
    ["什么是“两免一补”?", "“两免一补”是指免学杂费、免书本费、补助生活费。", true],
    ["两免一补是什么意思?", "今年继续实行两免一补。", false],
  ])("%s is answered by %s: %s", (question, sentence, answers) => {
    expect(introductionOf(question)?.test(sentence)).toBe(answers);
  });

  it("is null where nobody and nothing is to be introduced", () => {
    expect(introductionOf("大桥有多长?")).toBeNull();
  });
});
