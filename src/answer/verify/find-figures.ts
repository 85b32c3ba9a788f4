import { readChineseNumber } from "../../domain/chinese-numerals.ts";
/** A number in a text, in one form whatever the spelling: 5600万, 56,000,000 and 0.56亿 are equal. */
export interface Figure {
  readonly kind: "number" | "percent" | "year" | "month" | "day" | "document";
  /** The value as text, or year-number of a document. */
  readonly value: string;
  /** Where it stands in the plain text, see `toPlainText`. */
  readonly start: number;
  readonly end: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
};
const COUNTER = "[个种项座家名条支件次年月日岁倍成亩株届期类级款章大公万亿元人]";
/** More digits than a double holds exactly are no figure of an article. */
const PRECISION = 12;

const DOCUMENT = /[〔[(](?<year>\d{4})[〕\])](?:第)?(?<number>\d+)号/gu;
const ARABIC = /(?<number>\d+(?:\.\d+)?)(?<magnitude>万亿|千亿|百亿|亿|千万|百万|万)?(?<unit>%|个百分点|年|月|日)?/gu;
const CHINESE = new RegExp(
  `(?<share>百分之)?(?<number>[零〇一二两三四五六七八九十百千]+)(?<magnitude>万亿|亿|万)?(?=(?<unit>${COUNTER})|)`,
  "gu",
);

/** NFKC without white space and thousands separators: the text in which figures are found and compared. */
export function toPlainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3})/gu, "")
    .replace(/\s/gu, "");
}

/** Figures of a plain text, in order of their kinds: document numbers, digits, then numbers in Chinese characters. */
export function findFigures(plain: string): readonly Figure[] {
  const documents = [...plain.matchAll(DOCUMENT)].map(({ 0: words, index, groups }): Figure => {
    return { kind: "document", value: `${groups?.["year"]}-${groups?.["number"]}`, ...at(index, words) };
  });
  const rest = documents.reduce((text, { start, end }) => blank(text, start, end), plain);
  return [...documents, ...arabicFigures(rest), ...chineseFigures(rest)];
}

function arabicFigures(plain: string): readonly Figure[] {
  return [...plain.matchAll(ARABIC)].map(({ 0: words, index, groups }) => {
    const magnitude = MAGNITUDES[groups?.["magnitude"] ?? ""] ?? 1;
    const share = plain.slice(0, index).endsWith("百分之");
    return {
      kind: kindOf(groups?.["unit"], share),
      value: canonical(Number(groups?.["number"]) * magnitude),
      ...at(index, words),
    };
  });
}

function chineseFigures(plain: string): readonly Figure[] {
  return [...plain.matchAll(CHINESE)].flatMap(({ 0: words, index, groups }): readonly Figure[] => {
    const unit = groups?.["unit"];
    const share = groups?.["share"] !== undefined;
    const value = readChineseNumber(groups?.["number"] ?? "") * (MAGNITUDES[groups?.["magnitude"] ?? ""] ?? 1);
    // 一个 is mostly an article, 一些 and 十分 are no numbers at all.
    if (!share && (unit === undefined || value <= 1)) return [];
    return [{ kind: kindOf(share ? "%" : unit, false), value: canonical(value), ...at(index, words) }];
  });
}

function kindOf(unit: string | undefined, share: boolean): Figure["kind"] {
  if (share || unit === "%") return "percent";
  if (unit === "年") return "year";
  if (unit === "月") return "month";
  return unit === "日" ? "day" : "number";
}

const canonical = (value: number) => String(Number(value.toPrecision(PRECISION)));
const at = (index: number, words: string) => ({ start: index, end: index + words.length });
const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + "　".repeat(end - start) + text.slice(end);
