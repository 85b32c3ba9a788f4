import { describe, expect, it } from "vitest";
import { isOfAsker, isOnJourney } from "./circumstance.ts";

describe("a place where the asker went before", () => {
  it.each([
    ["上海", "我上周去上海出差，打车的钱能报吗"],
    ["大连", "我同事前天刚到大连开会，超了标准怎么办"],
    ["云南", "我们从云南回来，行李丢了，谁来赔"],
  ])("%s is no matter of “%s”", (place, question) => {
    expect(isOnJourney(place, question)).toBe(true);
  });

  it.each([
    ["上海", "我在上海上班，居住证怎么办"],
    ["上海", "我上周去上海的车票能报吗"],
    ["上海", "上海去年通了渡轮，票价多少"],
    ["大连", "我打算去大连落户，要带什么"],
  ])("%s is a matter of “%s”", (place, question) => {
    expect(isOnJourney(place, question)).toBe(false);
  });
});

it("tells whom the asker speaks of, and what their figures are of", () => {
  expect(isOfAsker("舅舅", "我舅舅能坐渡轮吗")).toBe(true);
  expect(isOfAsker("舅舅", "舅舅算不算直系亲属")).toBe(false);
  expect(isOfAsker("船龄", "船龄二十年的渡轮还能开吗")).toBe(true);
  expect(isOfAsker("渡轮", "渡轮能坐几人")).toBe(false);
});
