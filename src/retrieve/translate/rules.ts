import { writeChineseNumber } from "../../domain/chinese-numerals.ts";

const months = "january february march april may june july august september october november december".split(" ");
const monthName = `(?:${months.join("|")})`;
const monthOf = (name: string) => `${months.indexOf(name.toLowerCase()) + 1}月`;
const magnitudes: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** From 1. */
export const smallNumbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const inDigits = (word: string) => `${smallNumbers.indexOf(word.toLowerCase()) + 1}`;
const smallNumber = new RegExp(
  `\\b(${smallNumbers.join("|")}|a)(?=[ -](?:hundred|thousand|million|billion|trillion|per ?cent|years?|months?|weeks?|days?|hours?|minutes?|times)\\b)`,
  "giu",
);
/** Two of two bridges is 2. */
export const writeSmallNumbers = (english: string): string => english.replace(countedNumber, inDigits);
const countedNumber = new RegExp(`\\b(${smallNumbers.slice(1).join("|")})\\b(?= [a-z])`, "giu");
const scaled = /(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<scale>hundred|thousand|million|billion|trillion)\b/giu;
/** Of ten thousand and more, written out: articles count them in 万 and 亿. */
const writtenOut = /(?<![\d.,-])(?:\d{1,3}(?:,\d{3})+|\d{5,})(?![\d.,-]*\d)/gu;
const TEN_THOUSAND = 1e4;
const HUNDRED_MILLION = 1e8;
/** More digits than these are printed as they are: 12345 is a number to call. */
const ROUND = 100;

const units: readonly (readonly [string, string])[] = [
  ["yuan|RMB|CNY|kuai", "元"],
  ["US dollars?|dollars?|USD", "美元"],
  ["euros?", "欧元"],
  ["square met(?:er|re)s?|sqm", "平方米"],
  ["square kilomet(?:er|re)s?", "平方公里"],
  ["kilomet(?:er|re)s?|km", "公里"],
  ["met(?:er|re)s?", "米"],
  ["hectares?", "公顷"],
  ["mu", "亩"],
  ["tonnes?|tons?", "吨"],
  ["kilograms?|kilos?|kg", "公斤"],
  ["hours?", "小时"],
  ["minutes?", "分钟"],
  ["(?:working|business) days?", "个工作日"],
  ["days?", "天"],
  ["weeks?", "周"],
  ["months?", "个月"],
  ["years?(?![- ]olds?\\b)", "年"],
  ["times", "次"],
  ["households?|families", "户"],
  ["people|persons?", "人"],
  ["percent|per cent", "%"],
];
const measures = units.map(
  ([english, chinese]) => [new RegExp(`(?<=\\d[\\d.,]*[万亿]{0,2})[ -]?\\b(?:${english})\\b`, "giu"), chinese] as const,
);
const YEAR = "(?:19|20)\\d{2}";

/** What no dictionary needs to say: figures with magnitudes and units, dates, ages and percentages, as the articles write them. */
export function writeByRule(english: string): string {
  const inFigures = english
    .replace(/\b(article|clause|section|chapter) (\d{1,3})\b/giu, (_, kind: string, number: string) => {
      return `第${writeChineseNumber(Number(number))}${kind.toLowerCase() === "chapter" ? "章" : "条"}`;
    })
    .replace(/\b(\d{2})th five-year plan\b/giu, (whole, nth: string) => fiveYearPlans[nth] ?? whole)
    .replace(smallNumber, (word) => (word.toLowerCase() === "a" ? "a" : inDigits(word)))
    .replace(scaled, (whole, number: string, scale: string) => {
      const value = Number(number.replaceAll(",", "")) * (magnitudes[scale.toLowerCase()] ?? 1);
      return Number.isFinite(value) ? inTenThousands(value) : whole;
    })
    .replace(writtenOut, (whole) => {
      const value = Number(whole.replaceAll(",", ""));
      return value >= TEN_THOUSAND && value % ROUND === 0 ? inTenThousands(value) : whole.replaceAll(",", "");
    })
    .replace(/\b(?:RMB|CNY|¥)\s?(\d[\d.]*[万亿]{0,2})/gu, "$1元");
  const inUnits = measures.reduce(
    (text, [pattern, chinese]) => text.replace(pattern, chinese),
    inFigures.replace(/\baged? (\d+)|\b(\d+)[- ]years?[- ]olds?\b/giu, "$1$2岁"),
  );
  return writeDates(inUnits)
    .replace(
      /\b(people|those|residents|adults|children|kids|anyone|women|men) (over|above|under|below) (\d{1,3})(?![\d.%\p{Script=Han}])/giu,
      (_, who: string, side: string, age: string) => `${who} ${age}岁${/over|above/iu.test(side) ? "以上" : "以下"}`,
    )
    .replace(/(?<=\d岁) (?:and|or) (?:over|above|older)\b/giu, "以上")
    .replace(/\bover (?:the (?:next|past|last) )?(?=\d+(?:年|个月|周|天|小时))/giu, "")
    .replace(/\b(?:over|above|more than|exceeding) (\d[\d.]*[\p{Script=Han}%]*)/giu, "$1以上")
    .replace(/\b(?:under|below|less than|fewer than) (\d[\d.]*[\p{Script=Han}%]*)/giu, "$1以下")
    .replace(/\bR&D\b/gu, "research and development")
    .replace(/\bTCM\b/gu, "traditional Chinese medicine");
}

function inTenThousands(value: number): string {
  const [base, unit] =
    value >= HUNDRED_MILLION * TEN_THOUSAND
      ? [HUNDRED_MILLION * TEN_THOUSAND, "万亿"]
      : value >= HUNDRED_MILLION
        ? [HUNDRED_MILLION, "亿"]
        : value >= TEN_THOUSAND
          ? [TEN_THOUSAND, "万"]
          : [1, ""];
  return `${Number((value / base).toPrecision(12))}${unit}`;
}

const dayThenMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthName})\\b`, "giu");
const monthThenDay = new RegExp(`\\b(${monthName}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?![\\d%万亿元])`, "giu");
const monthAlone = new RegExp(`\\b(${monthName})\\b`, "giu");

function writeDates(english: string): string {
  return english
    .replace(dayThenMonth, (_, day: string, name: string) => `${monthOf(name)}${day}日`)
    .replace(monthThenDay, (_, name: string, day: string) => `${monthOf(name)}${day}日`)
    .replace(monthAlone, (name) => (name === "may" || name === "march" ? name : monthOf(name)))
    .replace(new RegExp(`\\b(\\d{1,2}月(?:\\d{1,2}日)?),? (${YEAR})\\b`, "gu"), "$2年$1")
    .replace(new RegExp(`\\bmid-(${YEAR})\\b`, "giu"), "$1年年中")
    .replace(new RegExp(`\\b(?:early|(?:the )?(?:start|beginning) of) (${YEAR})\\b`, "giu"), "$1年年初")
    .replace(new RegExp(`\\b(?:late|(?:the )?end of) (${YEAR})\\b`, "giu"), "$1年年底")
    .replace(new RegExp(`\\b(?:the )?first half of (${YEAR})\\b`, "giu"), "$1年上半年")
    .replace(new RegExp(`\\b(?:the )?second half of (${YEAR})\\b`, "giu"), "$1年下半年")
    .replace(new RegExp(`(?<![\\d.])(${YEAR})(?![\\d.%万亿年\\p{Script=Han}])`, "gu"), "$1年");
}

const fiveYearPlans: Readonly<Record<string, string>> = {
  12: "十二五",
  13: "十三五",
  14: "十四五",
  15: "十五五",
  16: "十六五",
};
