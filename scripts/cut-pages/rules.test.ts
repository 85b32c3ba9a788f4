import fc from "fast-check";
import { expect, test } from "vitest";
import {
  endsParagraph,
  endsWrappedParagraph,
  joinNeedsSpace,
  type Line,
  markupNoise,
  removeLetterSpaces,
  textOf,
  widthOf,
} from "./rules.ts";

const line = (text: string): Line =>
  Array.from({ length: text.length }, (_, i) => ({ character: text.charAt(i), offset: i }));
const despaced = (text: string) => textOf(removeLetterSpaces(line(text)));
const withoutNoise = (page: string) => {
  const noise = markupNoise(page);
  return [...Array(page.length).keys()].map((i) => (noise.has(i) ? "" : page.charAt(i))).join("");
};

test("remove-letter-spaces keeps spaces between Latin words and numbers only", () => {
  expect(despaced("立 时 10 元/人 的 缴 费 标 准 相 比 ，目 前")).toBe("立时10元/人的缴费标准相比，目前");
  expect(despaced("总 额 约 30%。 据 统 计 ，2003 年")).toBe("总额约30%。据统计，2003年");
  expect(despaced("《“ 三 线 一 单 ”编 制")).toBe("《“三线一单”编制");
  expect(despaced("使用 Open Source 2 0 软件")).toBe("使用Open Source 2 0软件");
});

test("remove-letter-spaces removes nothing but spaces, and settles at once", () => {
  const text = fc.string({ unit: fc.constantFrom("医", "保", "，", "“", "A", "7", "%", " ", "\u3000") });
  fc.assert(
    fc.property(text, (input) => {
      const output = despaced(input);
      expect(output.replace(/\s/gu, "")).toBe(input.replace(/\s/gu, ""));
      expect(despaced(output)).toBe(output);
      expect(output).not.toMatch(/[医保，“]\s+\S|\S\s+[医保，“]/u);
    }),
  );
});

test("remove-markup-noise takes marks and leaves words", () => {
  expect(withoutNoise("### 标题\n**小标题**\n\\*\\*\\* \\*\\*\n正文\n………\n□作者")).toBe("标题\n小标题\n\n正文\n\n作者");
  expect(withoutNoise("2*3=6，C# 语言……等等\n文中□一格")).toBe("2*3=6，C# 语言……等等\n文中□一格");
});

test("join-column-breaks ends a paragraph where a sentence or clause ends", () => {
  const ends = (text: string) => endsParagraph([line(text)], 0);
  expect(["完成。", "发展动能——", "手术；", "世界市场”", "县委书记)", "热议……"].map(ends)).not.toContain(false);
  expect(["我国医疗保障", "需求，同时，", "《指导意见", "人工智能(AI"].map(ends)).not.toContain(true);
});

const wrapped = (lines: readonly string[], at: number) => endsWrappedParagraph(lines.map(line), at);

test("join-wrapped-lines tells a full line that ends a sentence from the last line of a paragraph", () => {
  const full = "医".repeat(16);
  const stopped = `${"保".repeat(15)}。`;
  const indented = "新".repeat(14);
  expect(wrapped([full, full, stopped, full, full], 2)).toBe(false);
  expect(wrapped([full, full, stopped, indented, full], 2)).toBe(true);
  expect(wrapped([full, full, "短行。", full, full], 2)).toBe(true);
  expect(wrapped([full, full, stopped, "他说。", indented, full], 2)).toBe(false);
  expect(wrapped([full, full, full, indented, full], 2)).toBe(false);
});

test("a line's width counts digits and squeezed marks half, and spaces nothing", () => {
  expect(widthOf(line("有 舆 论，与 2003 年“新农合”建"))).toBe(12.5);
});

test("joined lines keep a space between Latin words only", () => {
  expect(joinNeedsSpace("Open", "Source")).toBe(true);
  expect(joinNeedsSpace("共 5600", "万")).toBe(false);
});
