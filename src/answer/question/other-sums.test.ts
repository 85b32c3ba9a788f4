import { describe, expect, it } from "vitest";
import { tellsOnlyGiven, tellsOnlyOneSide, tellsOnlySum } from "./other-sums.ts";

describe("tellsOnlyGiven", () => {
  it.each([
    ["修一口井得花多少钱", ["每口井财政补助3000元。"], true],
    ["修一口井得花多少钱", ["每口井造价1.2万元,财政补助3000元。"], false],
    ["修一口井能补多少钱", ["每口井财政补助3000元。"], false],
    ["进园门票多少钱", ["讲解员每天补贴60元,市民免费入园。"], false],
  ])("%s, by %j: %s", (question, texts, expected) => {
    expect(tellsOnlyGiven(question, texts)).toBe(expected);
  });
});

describe("tellsOnlySum", () => {
  const texts = ["一是迁到城北的松涛社区和河口新村,共420户;"];
  it.each([
    ["松涛社区迁来多少户", true],
    ["松涛社区和河口新村一共迁来多少户", false],
    ["迁到集中安置点的有多少户", false],
  ])("%s: %s", (question, expected) => {
    expect(tellsOnlySum(question, texts)).toBe(expected);
  });

  it("sees the figure that is told of one of the two", () => {
    const told = ["松涛社区和河口新村,共420户,其中松涛社区180户。"];
    expect(tellsOnlySum("松涛社区迁来多少户", told)).toBe(false);
  });
});

describe("tellsOnlyOneSide", () => {
  it.each([
    ["新船比旧船长多少米", ["新船长46米,宽8米。"], false],
    ["新船比旧船重多少吨", ["新船重320吨。"], true],
    ["新船比旧船重多少吨", ["新船重320吨,旧船重280吨。"], false],
    ["新船比旧船重多少吨", ["新船比旧船重40吨。"], false],
    ["船票比去年贵多少元", ["船票上调2元。"], false],
  ])("%s, by %j: %s", (question, texts, expected) => {
    expect(tellsOnlyOneSide(question, texts)).toBe(expected);
  });
});
