import { expect, it } from "vitest";
import { namesNoBody } from "./asked-body.ts";

it.each([
  ["验收桥梁的第三方机构是哪家", "桥梁由第三方机构验收。", true],
  ["验收桥梁的第三方机构是哪家", "桥梁由青河检测公司验收。", false],
  ["三个部门里由哪家牵头", "由市水务局牵头。", false],
  ["桥归谁验收", "桥梁由第三方机构验收。", false],
])("%s, by %s: %s", (question, text, expected) => {
  expect(namesNoBody(question, [text])).toBe(expected);
});
