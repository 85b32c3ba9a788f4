import { expect, it } from "vitest";
import { keepNewest } from "./keep-newest.ts";

it("keeps as many as it may, and lets the oldest go", () => {
  const map = new Map<string, number>();
  for (const [i, key] of ["a", "b", "a", "c", "d"].entries()) keepNewest(map, key, i, 2);
  expect([...map]).toEqual([
    ["c", 3],
    ["d", 4],
  ]);
});
