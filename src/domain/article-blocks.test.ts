import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleBlocks, notesOn, repeatsTitle } from "./article-blocks.ts";

const texts = fc.string({ unit: fc.constantFrom("政", "策", "。", "\n", "\n\n", " ", "𠮷") });
const spans = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const inside = (length: number) => (span: { start: number; end: number }) => ({
  start: Math.min(span.start, length),
  end: Math.min(span.end, length),
});

describe("articleBlocks", () => {
  it("loses no character but white space, and its runs are the text of its spans", () => {
    fc.assert(
      fc.property(texts, fc.array(spans), fc.array(spans), spans, (text, outlines, defects, selected) => {
        const within = inside(text.length);
        const outline = outlines.map((span) => ({ kind: "heading" as const, level: 2, span: within(span) }));
        const marked = defects.map((span) => ({ type: "doubt", comment: "", span: within(span) }));
        const { blocks } = articleBlocks({ text, outline, defects: marked, missing: [] }, within(selected));
        for (const { span, runs } of blocks) {
          expect(runs.map((run) => run.text).join("")).toBe(text.slice(span.start, span.end));
          for (const run of runs) expect(text.startsWith(run.text, run.start)).toBe(true);
        }
        const drawn = blocks.map(({ span }) => text.slice(span.start, span.end)).join("");
        expect(drawn.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        const highlighted = blocks
          .flatMap(({ runs }) => runs.filter((run) => run.selected).map((run) => run.text))
          .join("");
        const { start, end } = within(selected);
        expect(highlighted.replace(/\s/gu, "")).toBe(text.slice(start, end).replace(/\s/gu, ""));
      }),
    );
  });

  it("tells each missing part once, before the block that follows it", () => {
    const missing = [
      { at: 0, comment: "head" },
      { at: 4, comment: "middle" },
      { at: 9, comment: "tail" },
    ];
    const { blocks, missingAtEnd } = articleBlocks({ text: "一段\n\n又一段。", outline: [], defects: [], missing });
    expect(blocks.map((block) => block.missingBefore)).toEqual([["head"], ["middle"]]);
    expect(missingAtEnd).toEqual(["tail"]);
  });

  it("makes a block of each item of a list, and of no other line", () => {
    const text = "材料：\n 1. 船证\n 2. 网照\n（三）其他\n3.5米以上\n的船";
    const { blocks } = articleBlocks({ text, outline: [], defects: [], missing: [] });
    expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "材料：",
      "1. 船证",
      "2. 网照",
      "（三）其他\n3.5米以上\n的船",
    ]);
  });
});

describe("repeatsTitle", () => {
  it("is true of the title over the text, unless it is what is shown", () => {
    const outline = [{ kind: "heading" as const, level: 1, span: { start: 0, end: 9 } }];
    const article = { text: "某镇\n渔船办法。。\n\n甲。", outline, defects: [], missing: [] };
    const [title, text] = articleBlocks(article).blocks;
    expect(title && repeatsTitle(title, "某镇渔船办法。。")).toBe(true);
    expect(title && repeatsTitle(title, "渔船办法")).toBe(false);
    expect(text && repeatsTitle(text, "甲。")).toBe(false);
    const shown = articleBlocks(article, { start: 0, end: 2 }).blocks[0];
    expect(shown && repeatsTitle(shown, "某镇渔船办法。。")).toBe(false);
  });
});

describe("notesOn", () => {
  it("names the words of each note once, whole where the highlight cuts them, and cuts what is long", () => {
    const text = `港口整治。${"长".repeat(30)}。`;
    const defects = [
      { type: "ocr_suspect", span: { start: 0, end: 4 }, comment: "疑误" },
      { type: "column_break", span: { start: 5, end: 35 }, comment: "已并接" },
    ];
    const { blocks } = articleBlocks({ text, outline: [], defects, missing: [] }, { start: 2, end: 8 });
    expect(blocks.flatMap(notesOn)).toEqual([
      { words: "港口整治", heading: "存疑，照录未改", comment: "疑误" },
      { words: `${"长".repeat(20)}……`, heading: "说明", comment: "已并接" },
    ]);
  });
});
