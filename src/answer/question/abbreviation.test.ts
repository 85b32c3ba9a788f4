import { expect, it } from "vitest";
import { isWrittenOut } from "./abbreviation.ts";

it.each([
  ["环保厅", "省环境保护厅的通知", true],
  ["农合社", "农村合作社", true],
  ["环保厅", "环境好了，保护区里建了大厅", false],
  ["环保", "环境保护", false],
])("%s is short for what stands in %s: %s", (word, text, isShort) => {
  expect(isWrittenOut(word, text)).toBe(isShort);
});
