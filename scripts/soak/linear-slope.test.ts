import { expect, it } from "vitest";
import { linearSlope } from "./linear-slope.ts";

it.each([
  [
    "a line",
    [
      [0, 1],
      [1, 3],
      [2, 5],
    ],
    2,
  ],
  [
    "noise around a line",
    [
      [0, 0],
      [1, 2],
      [2, 1],
      [3, 3],
    ],
    0.8,
  ],
  [
    "a level",
    [
      [0, 4],
      [9, 4],
    ],
    0,
  ],
  ["one point", [[3, 4]], 0],
  ["nothing", [], 0],
] as const)("gives the slope of %s", (_, points, slope) => {
  expect(linearSlope(points)).toBeCloseTo(slope);
});
