import { readNumber } from "../../../domain/chinese-numerals.ts";
import { UNITS } from "./units.ts";

/** A number as people say it: anything from `low` to `high`, in the smallest unit of its kind. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  /** Empty where the text gives none. */
  readonly unit: string;
  /** As written, with what bounds or rounds it behind: 30天以上. */
  readonly text: string;
  readonly at: number;
  /** What there may be at most or at least, where a rule sets that: 最多5本. */
  readonly limit?: "most" | "least";
}

const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+";
const UNIT =
  "个百分点|百分点|个?(?:工作日|小时|学时|课时|钟头|星期|礼拜)|平方公里|平方米|立方米|公里|千米|公顷|厘米|毫米|公斤|千克|克|吨|斤|里地|人次|个多?月|分钟|刻钟|周岁|块钱?|元|毛钱?|角|分钱|%|(?:(?<=(?:不[少多低高超][于过]|至少|至多|最[长短多少高低]|为期|满)\\d{1,3})日|日(?=以?[内上]|之内))|[成倍年天周岁米亩人名位家个只条项台辆张座所间套棵株份件次层户种支艘颗枚度点号路期批本册部场届架门节页头口幅盏栋幢组对双轮趟处瓶箱袋桶]";
const LOW_BEFORE =
  /(?:不少于|不低于|至少|最少|起码|年?满|(?<!不)(?:超过?了?|大于|高于|多于)|突破|逾|得有|够)(?:\p{Script=Han}?)$/u;
const HIGH_BEFORE =
  /(?:不超过|不高于|不多于|不大于|至多|最多|顶多|顶天|封顶|不足|不到|不满|未满|没到|没有?超过?|不过|(?<!不)(?:低于|少于|小于))了?\p{Script=Han}{0,2}$/u;
/** Words with which rules set bounds; 超过 and 不到 tell facts, too. */
const AT_MOST = /(?:不超过|不高于|不多于|至多|最多|顶多|封顶)\p{Script=Han}{0,2}$/u;
const AT_LEAST = /(?:不少于|不低于|至少|最少|起码)\p{Script=Han}{0,2}$/u;
const NEARLY_BEFORE = /(?:近|将近|接近|差不多|快到?|约|大约|大概|左右|上下|大致)有?了?$/u;
const amount = new RegExp(
  `(?<![\\d.]|第|[零〇一二两三四五六七八九十百千万]|[星礼]期)(?<number>${NUMBER})(?<few>[来多余几])?(?<scale>[百千万亿]*)(?<more>[来多余])?(?<unit>${UNIT})?(?<half>半)?(?<fraction>[一二三四五六七八九\\d](?![\\d十百千万]))?(?<after>多|出头|左右|上下|以[上下内外]|之[内外]|开外|不到|封顶)?`,
  "gu",
);
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Shares that people say without a number, in percent. */
const SHARES: readonly (readonly [RegExp, number, number])[] = [
  [/绝大多数|绝大部分|几乎(?:全|都|所有)/u, 75, 100],
  [/大半|过半|超过?一半|一半多|一多半|大多数|大部分|多半/u, 50, 100],
  [/不到一半|不足一半|少半|小半|近半|将近一半|接近一半/u, 30, 50],
  [/(?<!大|小|不到|不足|接?近|超过?)(?:一半|半数)(?!多)/u, 45, 55],
];
const FRACTION = new RegExp(`(?<of>${NUMBER})分之(?<part>${NUMBER})`, "gu");
const SPAN = /(?:-|—|–|~|至|到)$/u;
/** 都六十多了 tells an age. */
const OLD_BEFORE = /(?:都|[都已]?快|已经|才|年过|将近)$/u;
const OLDEST = 120;
/** How far rounded words may be from what they stand for. */
const NEAR = 0.1;

/** What a bound stands for: `near` what is not too far from it, as people say it; `open` all that keeps to it, as rules mean it. */
type Bounds = "near" | "open";

/** All numbers of a text, each as far as its words allow; years, months of a year and ordinals are none. */
export function amountsIn(text: string, bounds: Bounds): readonly Amount[] {
  const found: Amount[] = [];
  let before: { amount: Amount; end: number } | null = null;
  const rest = text.replace(FRACTION, (written, of: string, part: string, at: number) => {
    const share = (100 * readNumber(part)) / readNumber(of);
    found.push({ low: share * (1 - NEAR), high: share * (1 + NEAR), unit: "%", text: written, at });
    return "，".repeat(written.length);
  });
  for (const match of rest.matchAll(amount)) {
    const one = amountOf(match, rest, bounds);
    if (!one) continue;
    const isSpan = before !== null && before.end <= match.index && SPAN.test(rest.slice(before.end, match.index));
    if (isSpan && before && rest.slice(before.end, match.index).length === 1) {
      const low =
        before.amount.unit === "" && one.unit !== ""
          ? before.amount.low * scaleOf(match, before.amount, one)
          : before.amount.low;
      const { at } = before.amount;
      found.push({
        low: Math.min(low, one.low),
        high: one.high,
        unit: one.unit,
        text: rest.slice(at, one.at + one.text.length),
        at,
      });
    }
    found.push(one);
    before = { amount: one, end: match.index + match[0].length };
  }
  for (const [words, low, high] of SHARES) {
    const share = words.exec(rest);
    if (share) found.push({ low, high, unit: "%", text: share[0], at: share.index });
  }
  return found;
}

/** Of 3至5公里 the first number is told in the second one's unit. */
const scaleOf = ({ groups }: RegExpMatchArray, first: Amount, second: Amount) =>
  first.low > second.high ? 1 : (UNITS[groups?.["unit"] ?? ""]?.[1] ?? 1);

function amountOf(match: RegExpMatchArray, text: string, bounds: Bounds): Amount | null {
  const { number = "", few, scale = "", more, unit = "", half, fraction, after = "" } = match.groups ?? {};
  const isDigits = /\d/u.test(number);
  if (!isDigits && unit === "" && scale === "" && number.length < 2) return null;
  if (/^\d{4}$/u.test(number) && unit === "年") return null;
  if (unit === "" && /^[月日号]/u.test(text.slice((match.index ?? 0) + match[0].length))) return null;
  const plain = readNumber(number);
  const isAge =
    unit === "" &&
    !scale &&
    plain <= OLDEST &&
    OLD_BEFORE.test(text.slice(0, match.index)) &&
    /^了/u.test(text.slice((match.index ?? 0) + match[0].length));
  const measure = isAge ? "岁" : unit.replace(/^个(?=[工小学课钟星礼])/u, "");
  const [name, times] = UNITS[measure] ?? [measure, 1];
  const scaled = [...scale].reduce((product, one) => product * (SCALES[one] ?? 1), 1);
  const [least, most] = /^[一二两三四五六七八九]{2}$/u.test(number) ? [...number].map(readNumber) : [];
  const part = half ? 0.5 : fraction && unit + scale !== "" ? readNumber(fraction) / 10 : 0;
  const value = (plain + part) * scaled * times;
  const index = match.index ?? 0;
  const start = text.slice(Math.max(0, index - 7), index);
  const end = after || /^(?:以[上下内]|之内|左右|出头|不到)/u.exec(text.slice(index + match[0].length))?.[0] || "";
  const step = scaled * times * 10 ** trailing(plain);
  const limit = AT_MOST.test(start) ? "most" : AT_LEAST.test(start) ? "least" : null;
  const within = (low: number, high: number): Amount => ({
    ...{ low, high, unit: name, text: match[0], at: index },
    ...(limit && { limit }),
  });
  // 三五间 are three to five.
  if (least !== undefined && most !== undefined && least < most && most <= least + 2)
    return within(least * scaled * times, most * scaled * times);
  if (HIGH_BEFORE.test(start) || /^(?:以下|以内|之内|不到|封顶)/u.test(end))
    return within(bounds === "near" ? value * LEAST_OF_BOUND : 0, value);
  if (few || more || /^(?:多|出头|开外)/u.test(end)) return within(value, value + step);
  if (LOW_BEFORE.test(start) || end === "以上" || end === "以外")
    return within(value, bounds === "near" ? value * MOST_OF_BOUND : Number.POSITIVE_INFINITY);
  if (NEARLY_BEFORE.test(start) || /^(?:左右|上下)/u.test(end)) return within(value * (1 - NEAR), value * (1 + NEAR));
  // 三成 of 33.3 %, and other round numbers, stand for what rounds to them.
  if (unit === "成") return within(value - 4, value + 5);
  return within(
    value - (isRound(plain, scaled) ? step * ROUNDED : 0),
    value + (isRound(plain, scaled) ? step * ROUNDED : 0),
  );
}

const trailing = (value: number) => /0*$/u.exec(String(Math.trunc(value)))?.[0].length ?? 0;
/** 5000万 may stand for 5037万; 30 stands for 30. */
const isRound = (plain: number, scaled: number) => plain * scaled >= 1000 && (scaled >= 1e3 || trailing(plain) >= 2);
const ROUNDED = 0.05;
/** A bound stands for what is not too far from it. */
const LEAST_OF_BOUND = 0.6;
const MOST_OF_BOUND = 1.7;
