import { expect, it } from "vitest";
import { inQuotationMarks } from "./in-quotation-marks.ts";

it.each([
  ["看病不贵。", "“看病不贵。”"],
  ["“我们领先。”", "“我们领先。”"],
  ["“我们领先。", "“我们领先。”"],
  ["我们领先。”", "“我们领先。”"],
  ["“甲”和“乙”", "““甲”和“乙””"],
  ["“甲”不同。", "““甲”不同。”"],
  ["不同于“甲”", "“不同于“甲””"],
  ["“他说“好”，又走了。”", "“他说“好”，又走了。”"],
  ["", "“”"],
])("%s becomes %s", (quote, marked) => {
  expect(inQuotationMarks(quote)).toBe(marked);
});
