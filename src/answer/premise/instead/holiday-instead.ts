import { isPersonName } from "../../../domain/person-name.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { joinLoneDates } from "./date-instead.ts";
import { DATED_DEEDS } from "./deeds.ts";

/** Public holidays that fall on a day of the calendar, in hundreds of months and days. */
const WORDS: Readonly<Record<string, number>> = {
  ...{ 元旦: 101, 新年第一天: 101, 妇女节: 308, 劳动节: 501, 青年节: 504 },
  ...{ 儿童节: 601, 建军节: 801, 教师节: 910, 国庆: 1001 },
};
/** Holidays named by their numerals, which tell other things as well: 十一章, 三八红旗手. */
const NUMERALS: Readonly<Record<string, number>> = {
  ...{ 三八: 308, 五一: 501, 五四: 504, 六一: 601, 七一: 701, 八一: 801, 十一: 1001 },
};
const HOLIDAYS = { ...WORDS, ...NUMERALS };
const DEED = DATED_DEEDS.map(({ source }) => source).join("|");
const NAMED = new RegExp(
  `(?<name>(?:${Object.keys(WORDS).join("|")})(?!目)|(?<![第\\d零〇一二三四五六七八九十百千])(?:${Object.keys(NUMERALS).join("|")})(?=节(?!目)|前|后(?!个)|假期|长假|当天|就|才|${DEED}))(?!\\p{Script=Han}?[路村厂期版])`,
  "u",
);
const DATE = /(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/gu;
/** Days that a holiday may be said to last. */
const LASTS = 7;
/** Share of what the claim speaks of that the sentence must hold. */
const LEAST_SHARE = 0.4;

/** The day of a deed by the sentence, where the claim has it on a holiday that falls on another. */
export const holidayInstead: CertainRule = (claim, sentences) => {
  const { 0: found, index = 0, groups } = NAMED.exec(claim) ?? {};
  const holiday = HOLIDAYS[groups?.["name"] ?? ""];
  if (found === undefined || holiday === undefined || /\d月/u.test(claim)) return null;
  // 王国庆 is a person.
  if (isPersonName(claim.slice(Math.max(0, index - 1), index + found.length))) return null;
  const after = claim.slice(index + found.length);
  if (/^节?(?:前后|左右|期间|附近)/u.test(after)) return null;
  const deeds = DATED_DEEDS.filter((deed) => deed.test(claim));
  const [isBefore, isAfter] = [/^节?(?:之|以)?前/u.test(after), /^节?(?:过|之|以)?后/u.test(after)];
  const matter = contentCharacters(claim.replace(found, " "));
  for (const { text, evidence } of sentences) {
    if (shareOfCharacters(matter, text) < LEAST_SHARE) continue;
    const dated = joinLoneDates(text.replace(/(\d{1,2}月\d{1,2}[日号]),/gu, "$1"))
      .split(CLAUSE_END)
      .filter((clause) => deeds.some((deed) => deed.test(clause)))
      .flatMap((clause) => [...clause.matchAll(DATE)]);
    const [date, ...more] = dated;
    if (!date || more.length > 0) continue;
    const day = 100 * Number(date.groups?.["month"]) + Number(date.groups?.["day"]);
    const isSo = isBefore ? day < holiday : isAfter ? day >= holiday : day >= holiday && day < holiday + LASTS;
    if (!isSo) return { about: "time", claimed: found, stated: date[0], evidence };
  }
  return null;
};
