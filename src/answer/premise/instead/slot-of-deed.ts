import { readNumber } from "../../../domain/chinese-numerals.ts";
import { PROVINCES } from "../../question/proper-name.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { Correction } from "../correction.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { joinLoneDates } from "./date-instead.ts";

const PLACE = `(?:(?:${PROVINCES.join("|")})[省市]?|(?:(?![在于到的])\\p{Script=Han}){2,4}[省市县])`;
const DATE = "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?";
const EDITION = "第[\\d一二三四五六七八九十百]+[届期]";
const VERB = "(?<verb>(?!进行|正式|开始|开展|份)\\p{Script=Han}{2})";

/** Where a claim has the value beside its verb, and what gives such a value in a clause that has the verb. */
interface Slot {
  readonly about: Correction["about"];
  /** Share of what the claim speaks of that the sentence must hold, if less than for others. */
  readonly least?: number;
  readonly claimed: RegExp;
  readonly stated: RegExp;
}
const SLOTS: readonly Slot[] = [
  {
    about: "time",
    claimed: new RegExp(`(?<![-—–~至到\\d])(?<value>${DATE})(?:正式|就|才|开始)?${VERB}`, "u"),
    stated: new RegExp(`(?<![-—–~至到\\d])(?<value>${DATE})(?![-—–~至到])`, "gu"),
  },
  {
    about: "time",
    claimed: new RegExp(`(?<!\\d年|\\d)(?<value>\\d{1,2}月)(?:份|底|初|进行)?${VERB}`, "u"),
    stated: /(?<!\d)(?<value>\d{1,2}月)/gu,
  },
  {
    about: "place",
    claimed: new RegExp(`(?:在|于)(?<value>${PLACE})${VERB}`, "u"),
    stated: new RegExp(`(?:在|于)(?<value>${PLACE})`, "gu"),
  },
  {
    about: "time",
    claimed: new RegExp(`(?:是|为)(?<value>${EDITION})(?<verb>)$`, "u"),
    stated: new RegExp(`(?<value>${EDITION})`, "gu"),
  },
  {
    about: "name",
    least: 0.4,
    claimed: /(?<verb>\p{Script=Han}{2})(?:在|于|到|至)[^《》,，]{0,6}(?<value>《[^《》]+》)/u,
    stated: /(?:在|于|到|至)[^《》,，]{0,6}(?<value>《[^《》]+》)/gu,
  },
];
/** Share of what the claim speaks of that the sentence must hold. */
const LEAST_SHARE = 0.6;

/** A shorter form is the same, and so is a number in other numerals. */
const isSame = (one: string, other: string) =>
  one.startsWith(other) || other.startsWith(one) || (/^第/u.test(one) && numberOf(one) === numberOf(other));
const numberOf = (edition: string) => readNumber(edition.slice(1, -1));

/** When, where or in what the clause with the claim's own verb tells it, where no likely sentence has the claim's word. */
export const slotOfDeed: CertainRule = (claim, sentences) => {
  for (const { about, claimed, stated, least = LEAST_SHARE } of SLOTS) {
    const { value = "", verb = "" } = claimed.exec(claim)?.groups ?? {};
    if (value === "" || sentences.some(({ text }) => text.includes(value))) continue;
    const matter = contentCharacters(claim.replace(value, " "));
    for (const { text, evidence } of sentences) {
      if (shareOfCharacters(matter, text) < least) continue;
      const clauses = joinLoneDates(text)
        .split(CLAUSE_END)
        .filter((clause) => clause.includes(verb));
      const values = clauses.flatMap((clause) =>
        [...clause.matchAll(stated)].map(({ groups }) => groups?.["value"] ?? ""),
      );
      const [other, ...more] = new Set(values);
      if (other === undefined || more.length > 0 || isSame(value, other)) continue;
      return { about, claimed: value, stated: other, evidence };
    }
  }
  return null;
};
