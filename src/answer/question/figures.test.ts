import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures.ts";

describe("figuresOf", () => {
  it("gives each number with its measure in one form", () => {
    expect(figuresOf("植树1,137万株,投资3.50亿元,有12万名工人,占40%").map(({ value, unit }) => [value, unit])).toEqual([
      ["1137万", "棵"],
      ["3.50亿", "元"],
      ["12万", "人"],
      ["40", "%"],
    ]);
  });

  it("knows small numerals", () => {
    expect(figuresOf("三座桥,十二条措施,两家公司,一个想法").map(({ value, unit }) => value + unit)).toEqual([
      "3座",
      "12条",
      "2家",
    ]);
  });

  it("leaves out numbers without a measure", () => {
    expect(figuresOf("编号20231,第3号线")).toEqual([]);
  });
});
