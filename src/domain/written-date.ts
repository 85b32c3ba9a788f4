import { readChineseNumber } from "./chinese-numerals.ts";

/** A day, or a month, in figures (2024-05-01, 2024年5月1日, 2024/5) or in Chinese numerals (二〇二四年五月一日). */
const WRITTEN =
  /(?<!\d)(?:(?<year>(?:19|20)\d{2})(?:\s*年\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?|[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?(?!\d))|(?<han>[一二][〇○零一二三四五六七八九]{3})年(?<hanMonth>[一二三四五六七八九十]{1,2})月(?:(?<hanDay>[一二三四五六七八九十]{1,3})日)?)/u;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** 8 April 2025, April 8, 2025, or April 2025. */
const WRITTEN_IN_ENGLISH = new RegExp(
  `\\b(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m1>${MONTH}),?\\s+(?<y1>(?:19|20)\\d{2})|(?<m2>${MONTH})\\s+(?:(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(?<y2>(?:19|20)\\d{2}))\\b`,
  "iu",
);

export interface WrittenDate {
  /** ISO 8601: 2024-05-01, or 2024-05 where no day is written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The first date of the text that exists in the calendar and names at least its month; one in English where no other is. */
export function findDate(text: string): WrittenDate | undefined {
  const found = WRITTEN.exec(text) ?? WRITTEN_IN_ENGLISH.exec(text);
  if (!found) return undefined;
  const { year, month, day, m, d, han, hanMonth, hanDay, y1, m1, d1, y2, m2, d2 } = found.groups ?? {};
  const value = [
    year ?? y1 ?? y2 ?? String(readChineseNumber(han ?? "")),
    two(month ?? m ?? inFigures(m1 ?? m2) ?? String(readChineseNumber(hanMonth ?? ""))),
    two(day ?? d ?? d1 ?? d2 ?? (hanDay ? String(readChineseNumber(hanDay)) : undefined)),
  ]
    .filter((part) => part !== undefined)
    .join("-");
  const full = `${value}-01`.slice(0, 10);
  const time = Date.parse(`${full}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(full)) return undefined;
  return { value, start: found.index, end: found.index + found[0].length };
}

const inFigures = (month: string | undefined) => month && String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);

export const dateIn = (text: string): string | undefined => findDate(text)?.value;

const two = (part: string | undefined) => part?.padStart(2, "0");
