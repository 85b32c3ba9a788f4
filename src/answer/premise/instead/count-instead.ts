import { readNumber } from "../../../domain/chinese-numerals.ts";
import { shareOfBigrams } from "../../question/bigrams.ts";
import { type AlignedSentence, pairsToSay } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import type { Held } from "../correction.ts";

export interface Count {
  readonly text: string;
  readonly value: number;
  /** Empty where the text gives none. */
  readonly unit: string;
  readonly at: number;
  /** What stands behind it, such as 隧道. */
  readonly counted: string;
}

const count =
  /(?<!\d|[几数幾數一二三四五六七八九十百千万]点?)(?<number>\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)(?<scale>(?:[百万亿]|千(?![米克瓦伏卡帕焦赫]))*)[余多]?(?<unit>个百分点|平方[公千]?[里米]|公里|千米|公顷|公斤|人次|个月|个?(?:小时|钟头|工作日|星期|礼拜|季度|学[年期]|[学课]时)|分钟|周岁|块钱?|[a-z]{1,3}|%|\p{Script=Han})?/gu;
/** What a numeral of one character counts: before others it is part of a word, as in 一些 and 统一. */
const counted =
  /^(?:[个只条项位名次台辆张座所家间套棵株亩份件餐顿层倍成元块人户岁年天月周米吨部场届批枚颗艘期册页瓶箱]|本(?![科院校报])|公|平|小时|钟头|分钟|工作日|星期|礼拜)/u;
const sameUnit: Readonly<Record<string, string>> = {
  名: "人",
  位: "人",
  块: "元",
  块钱: "元",
  株: "棵",
  千米: "公里",
  钟头: "小时",
  礼拜: "星期",
  周岁: "岁",
};
/** The measures that 个 may stand before: 3个小时 is 3小时. */
const MAY_FOLLOW = /^个(?=[^百月]\p{Script=Han})/u;
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Characters of the word for what is counted. */
const COUNTED = 2;
/** Share of the claim's other words that the sentence must hold, itself and with what stands around it. */
const LEAST_OWN = 0.15;
const LEAST_SHARE = 0.6;
/** Share of the claim's other pairs of characters that the clause itself must hold. */
const LEAST_OF_CLAUSE = 0.33;
const LEAST_OF_NEAR = 0.2;

const MEASURED = /小时|钟头|分钟|星期|礼拜|季度|学年|学期|元|块|公里|千米|公斤/u;
/** One counts where it is all that there may be: 每户限养一只. */
const LIMITED = /(?:限|仅|只能|只可|只准|最多|不超过|共)\p{Script=Han}?$/u;

/** The number that, in the clause nearest to the claim, stands where the question has another. */
export function countInstead(claim: string, sentence: AlignedSentence): Held {
  const { text, near, holds, holdsAround } = sentence;
  const [said, ...more] = countsIn(claim);
  if (!said || more.length > 0) return null;
  const rest = claim.replace(said.text, " ");
  if (!near && (holds(rest) < LEAST_OWN || holdsAround(rest) < LEAST_SHARE)) return null;
  const pairs = pairsToSay(rest, sentence);
  const [nearest] = text
    .split(CLAUSE_END)
    .map((clause) => ({ clause, like: shareOfBigrams(pairs, clause) }))
    .filter(({ clause }) => countsIn(clause).some((one) => isOfUnit(one, said)))
    .toSorted((a, b) => b.like - a.like);
  if (!nearest || nearest.like < (near ? LEAST_OF_NEAR : LEAST_OF_CLAUSE)) return null;
  const alike = countsIn(nearest.clause).filter((one) => isOfUnit(one, said));
  const exactly = alike.filter(({ unit }) => unit === said.unit);
  const there = exactly.length > 0 ? exactly : alike;
  if (there.some(({ value }) => value === said.value)) return "supported";
  const [other, ...others] = there;
  if (!other || others.length > 0) return null;
  return { about: "figure", claimed: said.text, stated: other.text };
}

/** Large numbers are told without a unit, too: 用户达3640万. */
export const isOfUnit = (one: Count, said: Count) =>
  one.unit === said.unit ||
  isAnyOf(one, said) ||
  isAnyOf(said, one) ||
  [one, said].some(({ unit, text }) => unit === "" && /[万亿]$/u.test(text));

/** 5个隧道 are counted like 3座隧道. */
const isAnyOf = (general: Count, one: Count) =>
  general.unit === "个" && one.counted === general.counted && /^\p{Script=Han}{2}$/u.test(one.counted);

export function countsIn(text: string): readonly Count[] {
  return [...text.matchAll(count)].flatMap((found) => {
    const { number = "", scale = "", unit = "" } = found.groups ?? {};
    const isDigits = /\d/u.test(number);
    if (!isDigits && !counted.test(unit)) return [];
    if (number === "一" && !MEASURED.test(unit) && !LIMITED.test(text.slice(0, found.index))) return [];
    if ((unit === "年" && /^\d{4}$/u.test(number)) || /^[月日届]$/u.test(unit)) return [];
    const base = readNumber(number);
    const value = [...scale].reduce((product, one) => product * (SCALES[one] ?? 1), base);
    const isShare = unit === "成";
    const measured = isDigits && !counted.test(unit) && !/^[%a-z]/u.test(unit) ? "" : unit;
    const name = measured.replace(MAY_FOLLOW, "");
    return [
      {
        text: measured === "" ? `${number}${scale}` : found[0],
        value: isShare ? value * 10 : value,
        unit: isShare ? "%" : (sameUnit[name] ?? name),
        at: found.index,
        counted: text.slice(found.index + found[0].length).slice(0, COUNTED),
      },
    ];
  });
}
