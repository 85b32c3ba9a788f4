import { describe, expect, it } from "vitest";
import { splitParts } from "./split-parts.ts";

describe("splitParts", () => {
  it.each([
    ["大桥有几座桥墩，总投资多少?", ["大桥有几座桥墩", "总投资多少?"]],
    ["水库什么时候建成?另外，能养鱼吗?", ["水库什么时候建成", "能养鱼吗?"]],
    ["听说票价涨了，什么时候开始?", ["听说票价涨了，什么时候开始?"]],
    ["大桥有几座桥墩的说法，是真的吗?", ["大桥有几座桥墩的说法，是真的吗?"]],
    ["票价怎么少了一截，这是为啥呀?", ["票价怎么少了一截，这是为啥呀?"]],
    ["补贴分哪几档，各补多少?", ["补贴分哪几档，各补多少?"]],
    ["桥有几座，占比多少，谁修的?", ["桥有几座，占比多少", "谁修的?"]],
    ["我退休好几年了，没什么积蓄，能领多少?", ["我退休好几年了，没什么积蓄，能领多少?"]],
    ["青河大桥有多长?", ["青河大桥有多长?"]],
    ["票价、换乘和优惠是怎么定的", ["票价、换乘和优惠是怎么定的"]],
  ])("%s", (text, parts) => {
    expect(splitParts(text)).toEqual(parts);
  });

  it("reads a text that asks without end as one", () => {
    expect(splitParts("多少钱?".repeat(8))).toHaveLength(8);
    expect(splitParts("多少钱?".repeat(9))).toEqual(["多少钱?".repeat(9)]);
  });
});
