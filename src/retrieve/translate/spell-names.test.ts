import { expect, it } from "vitest";
import { spellNames } from "./spell-names.ts";

const spelled: Readonly<Record<string, readonly string[]>> = {
  wang: ["王", "汪"],
  shu: ["书"],
  wangshu: ["王书"],
  lan: ["兰"],
};
const byPinyin = (letters: string) => spelled[letters] ?? [];

it("puts names together from the words that are spelled so, whole ones first", () => {
  expect(spellNames("wangshulan", byPinyin)).toEqual(["王书兰", "汪书兰"]);
  expect(spellNames("wangshu", byPinyin)).toEqual(["王书", "汪书"]);
  expect(spellNames("wangx", byPinyin)).toEqual([]);
  expect(spellNames("", byPinyin)).toEqual([]);
});
