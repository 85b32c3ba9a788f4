import { describe, expect, it } from "vitest";
import { introductionOf, personAskedFor } from "./introduction.ts";

describe("introductionOf", () => {
  it.each([
    ["李河山是谁?", "青河市水务局局长李河山介绍了工程。", true],
    ["李河山是谁?", "李河山说，水质好了。", false],
    ["李河山担任什么职务?", "副主任李河山表示。", true],
    ["李河山的职务", "青河大学的李河山教授团队完成了研究。", true],
    ["李河山是谁任命的?", "局长李河山表示。", false],
    ["什么是“两免一补”?", "“两免一补”是指免学杂费、免书本费、补助生活费。", true],
    ["什么是两免一补?", '"两免一补":免学杂费、书本费,补助生活费', true],
    ["李河山是谁?", "青河市水务局局长,李河山介绍了工程。", true],
    ["两免一补是什么意思?", "今年继续实行两免一补。", false],
  ])("%s is answered by %s: %s", (question, sentence, answers) => {
    expect(introductionOf(question)?.test(sentence) ?? false).toBe(answers);
  });

  it("is null where nobody and nothing is to be introduced", () => {
    expect(introductionOf("大桥有多长?")).toBeNull();
    expect(introductionOf("渡轮停航了,两免一补是什么意思?")).toBeNull();
  });
});

it.each([
  ["李河山是谁？", "李河山"],
  ["李河山的职务是什么", "李河山"],
  ["李河山在哪里工作？", "李河山"],
  ["李河山是谁任命的？", null],
  ["李河山是什么学历？", null],
  ["水务局局长是谁？", null],
])("%s asks who %s is", (question, person) => expect(personAskedFor(question)).toBe(person));
