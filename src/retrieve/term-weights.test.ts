import { expect, it } from "vitest";
import { coverage } from "./term-weights.ts";

it("counts the share of the question's weight that is covered", () => {
  const weights = new Map([
    ["医保", 0.2],
    ["门诊", 0.3],
    ["窗口", 0.5],
  ]);
  expect(coverage(weights, new Set(["医保", "门诊", "别的"]))).toBeCloseTo(0.5);
  expect(coverage(weights, new Set())).toBe(0);
});
