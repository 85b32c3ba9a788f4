import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageSpanOf } from "./article.ts";

describe("pageSpanOf", () => {
  it("finds the same characters on the page, whatever white space stands between them", () => {
    const character = fc.constantFrom(..."医保门诊统筹380元，。");
    const space = fc.constantFrom("", "", " ", "\n", "\n\n");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(character, space), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (pairs, from, length) => {
          const text = pairs.map(([c]) => c).join("");
          const page = `头 ${pairs.map(([c, s]) => c + s).join("")}`;
          const start = from % text.length;
          const end = start + 1 + (length % (text.length - start));
          const article = {
            text,
            segments: [{ article: { start: 0, end: text.length }, file: "p", page: { start: 2, end: page.length } }],
          };
          const found = pageSpanOf(article, { start, end }, () => page);
          expect(found && page.slice(found.start, found.end).replace(/\s/gu, "")).toBe(text.slice(start, end));
        },
      ),
    );
  });

  it("is undefined where the article has no page", () => {
    expect(pageSpanOf({ text: "医保", segments: [] }, { start: 0, end: 1 }, () => "医保")).toBeUndefined();
  });
});
