import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches, holdsWords } from "./find-matches.ts";

const found = (text: string, query: string) => findMatches(text, query).map(({ start, end }) => text.slice(start, end));

describe("findMatches", () => {
  it("takes the longest piece first", () => {
    expect(found("门诊共济保障，门诊报销", "门诊共济")).toEqual(["门诊共济", "门诊"]);
  });

  it("ignores case, single characters and punctuation", () => {
    expect(found("CCC认证", "ccc 的 ？")).toEqual(["CCC"]);
    expect(found("的的的", "的")).toEqual([]);
    expect(found("任意", "")).toEqual([]);
  });

  it("gives spans in order that do not overlap and whose words the query holds", () => {
    const text = fc.string({ unit: fc.constantFrom("医", "保", "门", "诊", "A", "b", "，", " ", "😀") });
    fc.assert(
      fc.property(text, text, (whole, query) => {
        let last = 0;
        for (const { start, end } of findMatches(whole, query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(query.toLowerCase()).toContain(whole.slice(start, end).toLowerCase());
          last = end;
        }
      }),
    );
  });
});

describe("holdsWords", () => {
  it("asks for each word, whole", () => {
    expect(holdsWords("个人账户划入CCC", "账户 ccc")).toBe(true);
    expect(holdsWords("火星上的移民", "火星移民")).toBe(false);
  });
});
