import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import { excerptOf } from "./excerpt.ts";

const titleOf = (id: string) => `标题${id}`;

describe("excerptOf", () => {
  it("reads a quotation between some words before and after it, below what stands above", () => {
    const text = `${"前".repeat(40)}船员每月领取补贴800元。${"后".repeat(40)}`;
    const passage = plainPassage({ id: "ferry#0", articleId: "ferry", text, headingPath: ["补贴"] });
    const [section, ...others] = excerptOf([{ passage, span: { start: 40, end: 53 } }], titleOf);
    expect(others).toEqual([]);
    expect(section?.heading).toBe("标题ferry 补贴");
    expect(section?.pieces.map(({ isQuoted }) => isQuoted)).toEqual([false, true, false]);
    expect(section?.pieces[1]?.text).toBe("船员每月领取补贴800元。");
  });

  it("keeps the order of the text, each character once, whatever is quoted", () => {
    const passage = plainPassage({ id: "a#0", articleId: "a", text: [..."零一二三四五六七八九".repeat(12)].join("") });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 3 }),
        (drawn) => {
          const spans = drawn.map(([start, length]) => ({ start, end: start + length }));
          const [section] = excerptOf(
            spans.map((span) => ({ passage, span })),
            titleOf,
          );
          const quoted =
            section?.pieces
              .filter(({ isQuoted }) => isQuoted)
              .map(({ text }) => text)
              .join("") ?? "";
          const covered = [...passage.text].filter((_, at) => spans.some(({ start, end }) => start <= at && at < end));
          expect(quoted).toBe(covered.join(""));
        },
      ),
    );
  });

  it("names another article whose sentence is quoted beside", () => {
    const passages = ["a", "b"].map((id) => plainPassage({ id: `${id}#0`, articleId: id, text: "一句话。" }));
    const sections = excerptOf(
      passages.map((passage) => ({ passage, span: { start: 0, end: 4 } })),
      titleOf,
    );
    expect(sections.map(({ heading }) => heading)).toEqual(["标题a", "标题b"]);
  });
});
