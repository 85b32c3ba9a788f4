import { expect, it } from "vitest";
import { readChineseNumber } from "./chinese-numerals.ts";

it.each([
  ["十", 10],
  ["十二", 12],
  ["二十六", 26],
  ["两百零五", 205],
  ["三千一百四十", 3140],
  ["二〇二四", 2024],
  ["一九九八", 1998],
  ["七", 7],
  ["一百五", 150],
  ["三千二", 3200],
  ["一百零五", 105],
  ["一百一十五", 115],
  ["二十五", 25],
])("reads %s as %d", (numerals, number) => {
  expect(readChineseNumber(numerals)).toBe(number);
});
