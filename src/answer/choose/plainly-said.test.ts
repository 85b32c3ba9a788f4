import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { isPlainlySaid } from "./plainly-said.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

function said(text: string, quote: string): boolean {
  const span = { start: 0, end: quote.length };
  const passage: IndexedPassage = {
    ...{ id: "a#0", articleId: "a", span, text: quote, headingPath: ["二、收费"], sentences: [], terms: [] },
    ...{ vector: null, tokenVectors: null, sentenceVectors: [] },
  };
  const analysis = analyseQuestion(text, extractTerms, () => []);
  return isPlainlySaid({
    analysis,
    evidence: [{ passage, span, text: quote }],
    title: "云湖公园游览须知",
    extractTerms,
    spokenOf: new Map(),
  });
}

const BOATS = "租船须交押金100元；手划船每小时40元，电瓶船每小时80元；雨衣每件5元。";
const LEAVE = "使用年限不满5年的设备由科室报废，5年以上10年以下的由设备处报废，超过10年的自行报废。";

it.each([
  ["雨衣多少钱一件", BOATS],
  ["公园里的雨衣要花多少钱一件", BOATS],
  ["租船的押金要交多少", BOATS],
  ["电瓶船一小时收多少钱", BOATS],
  ["门票丢了补办要多少钱", "门票遗失的，补办收取10元。"],
  ["手划船漏水打哪个电话", "手划船漏水的可以拨打8712345，不要自行修补。"],
  ["报名几号开始", "4月3日至4月12日在网上报名，名额报满即止。"],
  ["冷库最低到几度", "冷库最低降至零下18摄氏度。"],
  ["夜游船几点开", "夜游船晚上7点开，白天的船早上8点开。"],
  ["多少钱一页", "复印每页0.3元。"],
  ["雨衣一次多少钱", "项目：雨衣；计费单位：元/件；标准：5；说明：当天归还"],
  ["船坞一年亏多少钱", "船坞的船太旧，年亏损20万元。"],
  ["手划船乱收费打哪个电话", "对手划船乱收费的，可拨打8712345举报。"],
  ["雨衣的损耗占收入多少", "雨衣损耗占收入的3%。"],
  ["船工的防滑鞋多少钱", "船工的防滑鞋由公园统一购买，价格80元。"],
  ["请来的船工一天给多少钱", "请来的船工由公园付钱，标准为每人每天300元。"],
  ["船票一枚几毛", "船票由公园统一印制，每枚0.3元。"],
  ["船工一个月挣多少钱", "船工说，以前每月到手两千，现在一个月工资六千三。"],
])("%s is said plainly", (question, quote) => {
  expect(said(question, quote)).toBe(true);
});

it.each([
  ["救生衣多少钱一件", BOATS],
  ["雨衣的押金要交多少", BOATS],
  ["电瓶船一天收多少钱", BOATS],
  ["租船的发票谁来开", BOATS],
  ["2021年雨衣多少钱一件", BOATS],
  ["为什么雨衣多少钱都行", BOATS],
  ["用了八年的设备由谁采购", LEAVE],
  ["设备由谁报废", LEAVE],
  ["东栏有多少亩花田", "全园花田46亩，其中东栏、西栏开得最盛。"],
  ["报名几号开始", "4月3日网上报名系统停机检修。"],
  ["夜游船几点开", "夜游船每周六开，白天的船早上8点开。"],
  ["冷库最低到几度", "冷库最低用电3000千瓦时。"],
  ["多少钱一页", "复印每份3元。"],
  ["请来的船工一天给多少钱", "请来的船工由公园付钱，公园收入每天300元。"],
  ["船票一枚几毛", "船票由公园统一印制，雨衣每枚0.3元。"],
  ["雨衣一次多少钱", "项目：雨衣；地点：北门；时间：9点至17点"],
  ["船坞一年亏多少钱", "船坞去年亏损20万元。"],
  ["雨衣的损耗占收入多少", "雨衣占库存的3%。"],
  ["租船退多少钱", "租船按租金的70%退还。"],
])("%s is not", (question, quote) => {
  expect(said(question, quote)).toBe(false);
});
