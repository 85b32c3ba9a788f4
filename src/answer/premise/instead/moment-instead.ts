import { readNumber } from "../../../domain/chinese-numerals.ts";
import { bigramsOf, sharedBigrams, shareOfBigrams } from "../../question/bigrams.ts";
import { type AlignedSentence, pairsToSay } from "../claim/align-claim.ts";
import { CLAUSE_OR_BRACKET_END } from "../claim/clause-ends.ts";
import type { Held } from "../correction.ts";

/** A day of the week, a time of day or a day of the year, none of them of one year. */
interface Moment {
  readonly text: string;
  readonly at: number;
  /** In days of the week, minutes of the day, or hundreds of months and days. */
  readonly value: number;
}

const NUMBER = "\\d{1,2}|[一二两三四五六七八九十]{1,3}";
const KINDS: readonly { readonly pattern: RegExp; readonly value: (found: RegExpMatchArray) => number }[] = [
  {
    pattern: /(?:每?周|每?个?星期|每?个?礼拜)(?<day>[一二三四五六日天末](?![个天年月周次]))/gu,
    value: ({ groups }) => "一二三四五六日".indexOf((groups?.["day"] ?? "").replace(/[天末]/u, "日")),
  },
  {
    pattern: new RegExp(
      `(?<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|晚)?(?<hour>${NUMBER})(?:[时点](?!间|段|评|名|钟的)钟?|:)(?<half>半)?(?:(?<minute>\\d{2}|${NUMBER})分?)?(?!\\p{Script=Han}?小时)`,
      "gu",
    ),
    value: ({ groups = {} }) => {
      const hour = readNumber(groups["hour"] ?? "");
      const isLate = /下午|傍晚|晚|夜/u.test(groups["part"] ?? "") && hour < NOON;
      return (
        MINUTES * (isLate ? hour + NOON : hour) + (groups["half"] ? MINUTES / 2 : readNumber(groups["minute"] ?? ""))
      );
    },
  },
  {
    pattern: new RegExp(`(?<!年)(?<month>${NUMBER})月(?<day>${NUMBER})[日号]`, "gu"),
    value: ({ groups = {} }) => 100 * readNumber(groups["month"] ?? "") + readNumber(groups["day"] ?? ""),
  },
];
const NOON = 12;
const MINUTES = 60;

const SPAN = /^(?:[-—–~]|至|到|展至|开放至|延长至)$/u;
const ENDS = /[到至][^到至]{0,10}$|截止|结束|为止|关[门闭]|闭|停|最[晚迟]|之前|以前/u;
const STARTS = /[从自][^从自]{0,10}$|开始|开门|开放?起|起$|最早/u;
/** Share of the claim's other words that the sentence must hold with what stands around it, and of their pairs that the clause must. */
const LEAST_SHARE = 0.5;
const LEAST_OF_CLAUSE = 0.2;

/** When it is by the clause that speaks of the same, where the question has another day of the week, hour or day of the year. */
export function momentInstead(claim: string, sentence: AlignedSentence): Held {
  for (const kind of KINDS) {
    const [said, ...more] = momentsIn(claim, kind);
    if (!said || more.length > 0) continue;
    const rest = claim.replace(said.text, " ");
    if (!sentence.near && sentence.holdsAround(rest) < LEAST_SHARE) continue;
    const pairs = pairsToSay(rest, sentence);
    const [before, after] = [claim.slice(0, said.at), claim.slice(said.at + said.text.length)];
    const told = bigramsOf(after);
    const [nearest] = sentence.text
      .split(CLAUSE_OR_BRACKET_END)
      .map((clause) => ({ clause, moments: momentsIn(clause, kind), like: shareOfBigrams(pairs, clause) }))
      .filter(({ moments }) => moments.length > 0)
      .toSorted((a, b) => sharedBigrams(told, b.clause) - sharedBigrams(told, a.clause) || b.like - a.like);
    if (!nearest || nearest.like < LEAST_OF_CLAUSE) continue;
    const { clause, moments } = nearest;
    const [first, last] = [moments[0], moments.at(-1)];
    if (!first || !last || moments.length > 2) continue;
    if (moments.some(({ value }) => value === said.value)) return "supported";
    const isSpan = first !== last && SPAN.test(clause.slice(first.at + first.text.length, last.at).trim());
    if (first !== last && !isSpan) continue;
    const around = `${before}|${after}`;
    const [isEnd, isStart] = [ENDS.test(before) || ENDS.test(around), STARTS.test(before) || STARTS.test(around)];
    // A day of the week within those of a span is one of them, whatever opens or begins on it.
    if (isSpan && (kind === KINDS[0] || isEnd === isStart)) {
      if (said.value > first.value && said.value < last.value) return "supported";
      continue;
    }
    return { about: "time", claimed: said.text, stated: (isSpan && isEnd ? last : first).text };
  }
  return null;
}

const momentsIn = (text: string, { pattern, value }: (typeof KINDS)[number]): readonly Moment[] =>
  [...text.matchAll(pattern)].map((found) => ({ text: found[0], at: found.index, value: value(found) }));
