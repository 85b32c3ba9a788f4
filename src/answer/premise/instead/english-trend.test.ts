import { expect, it } from "vitest";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { trendInEnglish } from "./english-trend.ts";

const said = (text: string, own = 0.6) => ({ text, own }) as AlignedSentence;

it.each([
  [["loan", "rate", "rise"], "贷款利率比去年下降2个百分点。", "rise", "下降"],
  [["return rate", "fell"], "the return rate was up from 46%.", "fell", "up"],
])("of %j beside %s, %s is not so", (english, text, claimed, stated) => {
  expect(trendInEnglish(english, said(text))).toEqual({ about: "trend", claimed, stated });
});

it.each([
  [["loan", "rate", "fall"], "贷款利率比去年下降2个百分点。", 0.6],
  [["expense", "decrease"], "加大对医疗服务的支持力度。", 0.6],
  [["loan", "rate", "rise"], "贷款利率下降，存款利率上升。", 0.6],
  [["loan", "rate", "rise"], "贷款利率下降。", 0.2],
])("leaves %j alone beside %s", (english, text, own) => {
  expect(trendInEnglish(english, said(text, own))).toBeNull();
});
