import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinPdfLines, type PdfLine } from "./join-pdf-lines.ts";

const line = (text: string, y: number, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  left: 72,
  right: 500,
  y,
  height: 12,
  ...more,
});

describe("joinPdfLines", () => {
  it("begins a paragraph at a gap, at an indent and after a short line that ends a sentence", () => {
    const page = [
      line("第一行写到行尾没有停，", 700),
      line("第二行在这里停下。", 682, { right: 200 }),
      line("第三行紧跟着，却是新的一段，", 664),
      line("接着写完这一段的全部文字内容。", 646),
      line("缩进的一行也是新的一段。", 628, { left: 96 }),
      line("隔得远的一行也是新的一段。", 580),
    ];
    expect(joinPdfLines([page]).text.split("\n\n")).toEqual([
      "第一行写到行尾没有停，第二行在这里停下。",
      "第三行紧跟着，却是新的一段，接着写完这一段的全部文字内容。",
      "缩进的一行也是新的一段。",
      "隔得远的一行也是新的一段。",
    ]);
  });

  it("ranks headings by the size of their letters, and joins a heading of two lines", () => {
    const body = "正文的一行文字，它应当比标题多得多，才能说明正文的字号。";
    const { text, outline } = joinPdfLines([
      [
        line("大标题上", 800, { height: 22 }),
        line("大标题下", 775, { height: 22 }),
        line("小标题", 740, { height: 16 }),
        line(body, 700),
      ],
    ]);
    expect(outline.map(({ level, span }) => [level, text.slice(span.start, span.end)])).toEqual([
      [1, "大标题上大标题下"],
      [2, "小标题"],
    ]);
  });

  it("loses no character and adds only white space, whatever the layout of a page", () => {
    const anyLine = fc.record({
      text: fc.constantFrom("甲乙丙。", "word", "丁，", "End."),
      left: fc.integer({ min: 50, max: 120 }),
      right: fc.integer({ min: 200, max: 500 }),
      y: fc.integer({ min: 0, max: 800 }),
      height: fc.constantFrom(10, 12, 20),
    });
    fc.assert(
      fc.property(fc.array(anyLine), fc.array(anyLine), (first, second) => {
        const { text, outline } = joinPdfLines([first, second]);
        const letters = [...first, ...second].map((l) => l.text).join("");
        expect(text.replace(/\s/gu, "")).toBe(letters);
        for (const { span } of outline) expect(text.slice(span.start, span.end).trim()).not.toBe("");
      }),
    );
  });
});
