import { expect, it } from "vitest";
import { createCedictDictionary } from "./cedict-dictionary.ts";

it("gives the wanted entries with toneless pinyin and their meanings", () => {
  const entries = createCedictDictionary().entries((word) => word === "医保" || word === "辽宁" || word === "旅");
  expect(entries.map(({ word, pinyin }) => [word, pinyin])).toEqual([
    ["旅", "lv"],
    ["辽宁", "liaoning"],
    ["医保", "yibao"],
  ]);
  expect(entries[2]?.glosses).toContain("medical insurance");
});

it("holds the whole dictionary", () => {
  let words = 0;
  createCedictDictionary().entries(() => {
    words++;
    return false;
  });
  expect(words).toBeGreaterThan(120_000);
});
