import { expect, it } from "vitest";
import { createRowCache } from "./create-row-cache.ts";

function opened(most: number) {
  const asked: (readonly string[])[] = [];
  const cache = createRowCache({
    most,
    read: async (keys) => {
      asked.push(keys);
      return new Map(keys.filter((key) => key !== "none").map((key) => [key, key.toUpperCase()]));
    },
  });
  return { asked, cache };
}

it("reads what it lacks in one go, and gives it in the order asked for without what there is not", async () => {
  const { asked, cache } = opened(10);
  await cache.of(["b"]);
  expect([...(await cache.of(["c", "none", "b", "a", "c"]))]).toEqual([
    ["c", "C"],
    ["b", "B"],
    ["a", "A"],
  ]);
  expect(asked).toEqual([["b"], ["c", "none", "a"]]);
  await cache.of([]);
  expect(asked).toHaveLength(2);
});

it("keeps what was used last, and answers in full beyond what it keeps", async () => {
  const { asked, cache } = opened(2);
  await cache.of(["a", "b"]);
  await cache.of(["a"]);
  await cache.of(["c"]);
  await cache.of(["a"]);
  expect(asked).toEqual([["a", "b"], ["c"]]);
  expect([...(await cache.of(["d", "e", "f"])).keys()]).toEqual(["d", "e", "f"]);
});
