import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFigures, toPlainText } from "./find-figures.ts";

const values = (text: string) => findFigures(toPlainText(text)).map(({ kind, value }) => `${kind} ${value}`);

describe("findFigures", () => {
  it.each([
    ["5600万", ["number 56000000"]],
    ["0.56亿", ["number 56000000"]],
    ["56,000,000", ["number 56000000"]],
    ["二十个省份", ["number 20"]],
    ["一百零五家", ["number 105"]],
    ["百分之七十", ["percent 70"]],
    ["７０％", ["percent 70"]],
    ["2023年2月25日", ["year 2023", "month 2", "day 25"]],
    ["国办发〔2021〕14号", ["document 2021-14"]],
    ["一些地方的一个重要问题十分突出", []],
  ])("%s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it("finds any number in any of its spellings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
        const [plain, grouped] = [`${n}元`, `${n.toLocaleString("en-US")}元`];
        expect(values(grouped)).toEqual(values(plain));
        expect(values(plain)).toEqual([`number ${n}`]);
      }),
    );
  });

  it("points at the figure in the plain text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[供热 改造]{0,8}$/u), fc.integer({ min: 2, max: 9999 }), (before, n) => {
        const plain = toPlainText(`${before}${n}户`);
        const [figure] = findFigures(plain);
        expect(plain.slice(figure?.start, figure?.end)).toBe(String(n));
      }),
    );
  });
});
