import { asPattern } from "../../domain/as-pattern.ts";

/** Units and measure words that count the same; a question's one may be answered with any other of its row. */
const equalUnits: readonly string[] = [
  "人|名|位|人次",
  "棵|株",
  "公里|千米|里",
  "元|块钱|块",
  "次|回|趟|起|例",
  "家|户|所",
  "天|日|工作日",
  "年|载",
  "个月|月",
  "分钟|分",
  "吨|公斤|千克|斤",
  "亩|公顷|平方公里|平方米",
  "种|类|款",
  "项|条|件",
  "处|个",
  "头|只|匹|尾",
  "颗|枚",
  "栋|幢|座",
  "间|个",
  "份|件|个",
  "站|个",
  "口|人|口人",
  "度|摄氏度|℃",
];
/** A hall's seats are counted by any of these, though people and buildings are by some. */
const seats = "座位|席位|座|席|位";
const number = "[\\d一二两三四五六七八九十百千万亿][余多]?(?:万|亿)?(?:名|个|多)?";

/** Whether a figure of the text, normalised, counts in the unit that is asked for. */
export function holdsUnit(unit: string, text: string): boolean {
  const rows = /^[座席]位$/u.test(unit) ? [seats] : equalUnits.filter((units) => units.split("|").includes(unit));
  return new RegExp(`${number}(?:${[asPattern(unit), ...rows].join("|")})`, "u").test(text);
}
