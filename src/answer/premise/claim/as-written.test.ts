import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../retrieve/normalise.ts";
import { asWritten } from "./as-written.ts";
import { plainBounds } from "./bounds.ts";

const pieces = [
  "不得超过",
  "不能少于",
  "不",
  "得",
  "超过",
  "３０",
  "㎡",
  "℃",
  "，",
  "。",
  " ",
  "\u200b",
  "乾淨",
  "面积",
  "ＡＢ",
  "其余",
];
const written = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((some) => some.join(""));

describe("asWritten", () => {
  it.each([
    ["其余部分的面积不超过30平方米", "首层除外，其余部分的面积不得超过30平方米。", "其余部分的面积不得超过30平方米"],
    ["不少于3人,不超过9人", "每组不得少于３人，不应超过９人。", "不得少于３人，不应超过９人"],
    ["30m", "面积30㎡。", "30㎡"],
    ["果园卡不能转让", "果\u200b园卡不能  转让。", null],
    ["果农缴费", "果农不缴费。", null],
  ])("finds %s in %s", (words, text, found) => {
    expect(asWritten(words, text)).toBe(found);
  });

  it("gives words of the text itself, whatever was folded in them, and nothing else", () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.nat(), (text, from, length) => {
        const whole = plainBounds(normalise(text));
        const words = whole.slice(from % (whole.length + 1)).slice(0, 1 + (length % (whole.length + 1)));
        fc.pre(normalise(words) !== "");
        const found = asWritten(words, text);
        expect(found).not.toBeNull();
        expect(text).toContain(found);
        expect(plainBounds(normalise(found ?? ""))).toContain(plainBounds(normalise(words)));
      }),
    );
  });
});
