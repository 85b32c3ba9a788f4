import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor, wholeTerms } from "../../retrieve/terms.ts";
import { leansOnWhole } from "./leans-on-whole.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const leans = (question: string, quotations: readonly string[]) =>
  leansOnWhole(question, wholeTerms(extractTerms(question)), quotations);
const QUOTED = ["渡轮停航期间，每人每月补贴300元，发放六个月。"];

it.each([
  ["发多久", true],
  ["补多少", true],
  ["票价是多少", false],
  ["每天补多少", false],
  ["几点开", false],
  ["在哪里", false],
  ["不停航补多少", false],
  ["除了停航补多少", false],
  ["停航能不能补贴", true],
  ["谁来管", false],
])("%s leans on what is quoted for the whole question: %s", (part, isLeaning) => {
  expect(leans(part, QUOTED)).toBe(isLeaning);
});

it("hears who does it where a body is named that does", () => {
  expect(leans("谁来管", ["乱停的渡船由港务局拖走。"])).toBe(true);
  expect(leans("找谁报", ["先报港务局，再补手续。"])).toBe(true);
  expect(leans("谁出钱", ["旧船由港务局拖走，费用由船主承担。"])).toBe(true);
  expect(leans("谁出钱", ["旧船由港务局拖走。"])).toBe(false);
  expect(leans("谁来管", ["渡船上的人不得乱停。"])).toBe(false);
  expect(leans("谁来管", ["停航后请船长照看船上各部分。"])).toBe(false);
});

it("takes words that ask or bound for no matter of the part's own", () => {
  const things = (question: string, quotation: string) => leansOnWhole(question, ["多长时间", "顶多能"], [quotation]);
  expect(things("顶多能停多长时间", "渡船在码头停靠不超过3小时。")).toBe(true);
  expect(things("顶多能停几天", "渡船在码头停靠3天。")).toBe(false);
});
