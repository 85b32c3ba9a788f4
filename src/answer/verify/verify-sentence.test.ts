import { describe, expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { createSentenceVerifier } from "./verify-sentence.ts";

const verify = createSentenceVerifier({
  extractTerms: createTermExtractor(jiebaSegmenter),
  findNames: findNamesWithJieba,
});
const kinds = (text: string, span: string, context = "") =>
  verify({ text, isQuotation: false }, [{ text: span, context }]).map(({ kind }) => kind);

const HEATING = "2024年，全市已有12个街道完成供热改造，惠及3.5万户居民，平均每户节省180元。";
const FINE = "逾期不缴纳的，每日加收百分之二的滞纳金，但低保家庭不需要缴纳。";

describe("a sentence in the article's words or others", () => {
  it.each([
    ["全市12个街道在2024年完成供热改造。", HEATING],
    ["已有十二个街道完成供热改造。", HEATING],
    ["供热改造惠及35000户居民。", HEATING],
    ["每日加收2%的滞纳金。", FINE],
    ["低保家庭不需要缴纳。", FINE],
    ["平均每户节省１８０元。", HEATING],
    ["有人认为缴费标准增长太快。", "有舆论认为，目前的缴费标准增长太快。"],
    ["缴费标准增长太快。", "有媒体在场,他说缴费标准增长太快。"],
    ["“平均每户节省180元”，改造惠及居民。", HEATING],
  ])("is let through: %s", (text, span) => {
    expect(kinds(text, span)).toEqual([]);
  });
});

describe("a sentence that its span does not support", () => {
  it.each([
    ["全市已有18个街道完成供热改造。", HEATING, "figure"],
    ["供热改造惠及3.5亿户居民。", HEATING, "figure"],
    ["2023年，全市已有12个街道完成供热改造。", HEATING, "date"],
    ["每日加收百分之三的滞纳金。", FINE, "figure"],
    ["低保家庭需要缴纳。", FINE, "negation"],
    ["平均每户未节省180元。", HEATING, "negation"],
    ["全市街道供热费用上涨，平均每户节省180元。", `${HEATING}供热费用下降。`, "direction"],
    ["上海市已有12个街道完成供热改造。", HEATING, "name"],
    ["缴费标准增长太快。", "有舆论认为，目前的缴费标准增长太快。", "attribution"],
    ["改造“全面覆盖所有老旧小区”，惠及3.5万户居民。", HEATING, "quotation"],
    ["市民可以在手机上办理退费手续。", HEATING, "coverage"],
  ])("is caught: %s", (text, span, kind) => {
    expect(kinds(text, span)).toContain(kind);
  });

  it("is caught by a given name that beside it belongs to another family", () => {
    const span = "副局长李春晖介绍，改造惠及居民。";
    expect(kinds("副局长李文翰介绍，改造惠及居民。", span, "记者 邵文翰")).toContain("name");
    expect(kinds(span, span, "记者 邵文翰")).toEqual([]);
  });

  it("is caught where it swaps two figures of the same span", () => {
    const span = "全线共有3座隧道、12座桥梁。";
    expect(kinds("全线有12座隧道。", span)).toEqual(["figure"]);
    expect(kinds("全线有12座桥梁。", span)).toEqual([]);
  });

  it("is caught by its document number", () => {
    const span = "市政府印发《供热条例》（市办发〔2021〕14号）。";
    expect(kinds("《供热条例》的文号是市办发〔2021〕15号。", span)).toContain("document");
    expect(kinds("《供热条例》的文号是市办发〔2021〕14号。", span)).toEqual([]);
  });

  it("is caught without any citation", () => {
    expect(verify({ text: "供热改造完成。", isQuotation: false }, [])).toMatchObject([{ kind: "citation" }]);
  });
});

describe("what is beside the span", () => {
  it("may give the date and the name of who speaks, but never a year where the span has its own", () => {
    expect(kinds("李明说，供热改造在2025年完成。", "供热改造完成。", "李明 2025-03-01")).toEqual([]);
    expect(kinds("2025年，全市12个街道完成供热改造。", HEATING, "2025-03-01")).toEqual(["date"]);
  });
});

describe("a quotation", () => {
  it("is verbatim or it is none", () => {
    const spans = [{ text: HEATING }];
    expect(verify({ text: "平均每户节省180元", isQuotation: true }, spans)).toEqual([]);
    expect(verify({ text: "平均每户节省18元", isQuotation: true }, spans)).toMatchObject([{ kind: "quotation" }]);
  });
});
