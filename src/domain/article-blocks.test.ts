import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleBlocks } from "./article-blocks.ts";

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
});
