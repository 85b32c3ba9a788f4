import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_OR_BRACKET_END } from "../claim/clause-ends.ts";
import type { Held } from "../correction.ts";
import { DATED_DEEDS } from "./deeds.ts";

const date = /(?<year>\d{4}年)(?:(?<month>\d{1,2}月)(?<day>\d{1,2}[日号])?)?/gu;
/** Share of the claim's other words that the sentence must hold, itself and with what stands around it. */
const LEAST_OWN = 0.35;
const OWN_OF_SAME_WORD = 0.1;
const LEAST_SHARE = 0.6;
/** Characters between a date and what was done on it. */
const FURTHEST = 14;
/** 2021年4月，国务院办公厅印发: the date is of what follows. */
const ALONE = /(?<=^|[，。；,;\n])(?<date>\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?),/gu;
export const joinLoneDates = (text: string) => text.replace(ALONE, "$<date>");

/** The date that the sentence gives to a deed which the question dates otherwise. */
export function dateInstead(claim: string, { text, near, holds, holdsAround }: AlignedSentence): Held {
  const [said] = datedIn(claim);
  if (!said) return null;
  const rest = claim.replace(said.date, " ");
  if (!near && holdsAround(rest) < LEAST_SHARE) return null;
  const same = joinLoneDates(text)
    .split(CLAUSE_OR_BRACKET_END)
    .flatMap(datedIn)
    .filter(({ deeds }) => deeds.some((deed) => said.deeds.includes(deed)));
  // The very word for the deed tells as much as others beside it do.
  const isSameWord = said.deeds.some((deed) => text.includes(deed.exec(claim)?.[0] ?? "\n"));
  if (holds(rest) < (isSameWord ? OWN_OF_SAME_WORD : LEAST_OWN)) return null;
  if (same.some((one) => agree(one.date, said.date))) return "supported";
  const [other, ...more] = same;
  if (!other || more.some((one) => one.date !== other.date)) return null;
  return { about: "time", claimed: said.date, stated: other.date };
}

/** The dates of a clause, each with what was done on it: the deeds after it up to the next date, or before it as 成立于2021年. */
function datedIn(clause: string): readonly { readonly date: string; readonly deeds: readonly RegExp[] }[] {
  return [...clause.matchAll(date)].flatMap((found, i, all) => {
    const start = found.index;
    const end = start + found[0].length;
    // 2025—2027年 is a time that passes.
    if (/[-—–~至到]$/u.test(clause.slice(0, start)) || /^[-—–~至到]\d/u.test(clause.slice(end))) return [];
    const after = clause.slice(end, Math.min(all[i + 1]?.index ?? clause.length, end + FURTHEST));
    const before = /(?<deed>\p{Script=Han}{2})(?:于|在)$/u.exec(clause.slice(0, start))?.groups?.["deed"];
    const deeds = DATED_DEEDS.filter((deed) => deed.test(before ?? after));
    return deeds.length === 0 ? [] : [{ date: found[0], deeds }];
  });
}

/** A shorter date is the same where the longer one begins with it. */
const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
