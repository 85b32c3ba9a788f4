import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "./normalise.ts";

describe("normalise", () => {
  it("folds width, case, Traditional characters and white space", () => {
    expect(normalise("　參保人可獲得哪些　ＡＩ服務？\n")).toBe("参保人可获得哪些 ai服务?");
  });

  it("drops invisible characters and lone surrogates", () => {
    expect(normalise("门\u200b诊\u202e统\ud800筹")).toBe("门诊统筹");
  });

  it("is idempotent", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => normalise(normalise(text)) === normalise(text)));
  });
});
