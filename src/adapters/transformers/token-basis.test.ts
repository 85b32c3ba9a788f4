import { describe, expect, it } from "vitest";
import { unit } from "../vector-math.ts";
import { projectOn, readTokenBasis } from "./token-basis.ts";

describe("the basis of token vectors", () => {
  it("has rows of unit length that stand upright on each other, save for rounding", () => {
    const rows = readTokenBasis();
    expect(rows).toHaveLength(64);
    const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
    rows.forEach((row, i) => {
      for (const [j, other] of rows.entries()) expect(dot(row, other)).toBeCloseTo(i === j ? 1 : 0, 1);
    });
  });

  it("keeps a direction of the basis, at a length of 127", () => {
    const rows = [unit(Float32Array.of(3, 4, 0)), unit(Float32Array.of(0, 0, 2))];
    const { dimension, values } = projectOn(rows)([Float32Array.of(6, 8, 0), Float32Array.of(0, 0, 0)]);
    expect(dimension).toBe(2);
    expect([...values]).toEqual([127, 0, 0, 0]);
  });
});
