import { readChineseNumber } from "../../domain/chinese-numerals.ts";

/** A number as a text writes it, with the measure that follows. */
export interface Figure {
  /** As written, such as 12万名 or 3.48%. */
  readonly text: string;
  /** The number alone, in its shortest form. */
  readonly value: string;
  /** What is counted; years and months stand for themselves. */
  readonly unit: string;
  /** The two characters that follow: what is counted, such as 隧道 of 3座隧道. */
  readonly counted: string;
}

const units =
  "个百分点|个工作日|平方公里|平方米|公里|千米|公顷|公斤|人次|万元|亿元|美元|小时|分钟|个月|周岁|元|亩|米|吨|人|名|位|家|倍|岁|年|月|天|日|周|座|条|项|部|台|套|棵|株|次|度|种|批|辆|张|支|所|件|篇|颗|户|场|届|份|只|枚|艘|个|%";
const figure = new RegExp(
  `(?<number>\\d[\\d,]*(?:\\.\\d+)?|(?<![一二三四五六七八九十百千万])(?:[二两三四五六七八九](?=${units})|十[一二三四五六七八九]?(?=${units})))(?<scale>[百千万亿]*)[余多]?(?<unit>${units})?`,
  "gu",
);
/** Words that count the same things. */
const sameUnit: Readonly<Record<string, string>> = {
  名: "人",
  位: "人",
  万元: "元",
  亿元: "元",
  株: "棵",
  千米: "公里",
  周岁: "岁",
};

/** The figures of a text that carry a unit, in order; the text is normalised. */
export function figuresOf(normalised: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const match of normalised.matchAll(figure)) {
    const { number = "", scale = "", unit } = match.groups ?? {};
    if (unit === undefined) continue;
    const scaled = unit === "万元" || unit === "亿元" ? unit.slice(0, 1) : "";
    const value = `${inDigits(number).replaceAll(",", "").replace(/\.0+$/u, "")}${scale}${scaled}`;
    const after = match.index + match[0].length;
    found.push({ text: match[0], value, unit: sameUnit[unit] ?? unit, counted: normalised.slice(after, after + 2) });
  }
  return found;
}

/** Small numerals in digits, as measures are often counted: 三座 is 3座, 十二条 is 12条. */
const inDigits = (number: string) => (/\d/u.test(number) ? number : String(readChineseNumber(number)));
