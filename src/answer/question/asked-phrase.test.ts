import { expect, it } from "vitest";
import { askedPhrase } from "./asked-phrase.ts";

it.each([
  ["渡轮年票怎么办理？", "怎么办理"],
  ["渡轮停航了，年票能不能退？", "年票能不能退"],
  ["渡轮年票如何退款", "如何退款"],
  ["怎么看待渡轮停航？", "怎么看待渡轮停航"],
  ["渡轮年票", "渡轮年票"],
  ["渡轮年票由码头办理，对吗？", "渡轮年票由码头办理"],
  ["过期的年票还能退，可以吗", "过期的年票还能退"],
])("of %s is %s", (question, phrase) => {
  expect(askedPhrase(question)).toBe(phrase);
});

it("is cut where it is long", () => {
  expect(askedPhrase(`${"渡轮".repeat(40)}为什么停航？`)).toHaveLength(31);
});
