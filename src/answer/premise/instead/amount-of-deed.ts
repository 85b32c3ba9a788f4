import { type Amount, amountsIn } from "../claim/amounts.ts";
import { CLAUSE_END, SEGMENT_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { mayBeSame } from "../claim/same-amount.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

/** What stands between a figure and the word that tells what it is of, before it and after it. */
const LEADING =
  /(?:[了过着是为达到至有约近才就要得需用共满限每只都快也仅]|差不多|大概|不?超过|不少于|不低于|至少|最[多少高低长短]|大约|左右|长达|已经?|可以?|能|会)*$/u;
const FOLLOWING = /^(?:的|之?[内后]|以[内上下后]|[就才要得能会须需了]|可以?|必须|左右|多)+(?<word>\p{Script=Han}{2})/u;
/** Words that say that a time passes, each as well as another. */
const LASTS = /持续|为期|历时|长达|前后|耗时|用时|花了|用了|历经/u;
const LONGEST_LEADING = 4;
/** Share of what the claim speaks of that a sentence must hold. */
const LEAST_SHARE = 0.5;
/** The units of times that pass, in hours: 两天 and 11小时 are held against each other. */
const HOURS: Readonly<Record<string, number>> = { 分钟: 1 / 60, 天: 24, 月: 730 };
/** 三年前 tells when, and not how long. */
const AGO = /^[之以]?前/u;
/** One is said of anything, and 一年三次 tells how often; not so after these. */
const COUNTS_ONE = /(?:[了满过]|为期|持续)$/u;

const isAgo = (text: string, { at, text: figure }: Amount) => AGO.test(text.slice(at + figure.length));

function inHours(amount: Amount): Amount {
  const hours = HOURS[amount.unit];
  if (hours === undefined) return amount;
  return { ...amount, low: amount.low * hours, high: amount.high * hours, unit: "小时" };
}

/** Whether words have the word that tells what the claim's figure is of: right before it in their clause, right after it in their segment. */
function besideIn(claim: string, { at, text }: Amount) {
  const before = claim.slice(0, at);
  const lasts = LASTS.test(before.slice(-LONGEST_LEADING));
  const leading = [before.replace(LEADING, ""), before]
    .map((one) => /\p{Script=Han}{2}$/u.exec(one)?.[0])
    .find(Boolean);
  const following = FOLLOWING.exec(claim.slice(at + text.length))?.groups?.["word"];
  return {
    inClause: (clause: string) => (lasts ? LASTS.test(clause) : leading !== undefined && clause.includes(leading)),
    inSegment: (segment: string) => following !== undefined && segment.includes(following),
  };
}

const amountsOf = (text: string) => amountsIn(text, "open").map(inHours);
const partsOf = (text: string, end: RegExp) => text.split(end).map((words) => ({ words, amounts: amountsOf(words) }));

/** How much it is, where the only figure of the kind beside the claim's own word is another: 停航三年 beside 停航了五年. */
export const amountOfDeed: CertainRule = (claim, sentences) => {
  const read = sentences.map(({ text, evidence }) => ({
    ...{ text, evidence, amounts: amountsOf(text) },
    ...{ segments: partsOf(text, SEGMENT_END), clauses: partsOf(text, CLAUSE_END) },
  }));
  for (const said of amountsIn(claim, "near").map(inHours)) {
    if (said.unit === "" || isAgo(claim, said) || (/^一/u.test(said.text) && !COUNTS_ONE.test(claim.slice(0, said.at))))
      continue;
    const isAlike = ({ unit }: Amount) => unit === said.unit;
    const matter = contentCharacters(claim.replace(said.text, " "));
    const ofMatter = read.filter(({ text }) => shareOfCharacters(matter, text) >= LEAST_SHARE);
    if (ofMatter.some(({ amounts }) => amounts.some((one) => isAlike(one) && mayBeSame(one, said)))) continue;
    const { inClause, inSegment } = besideIn(claim, said);
    for (const { segments, clauses, evidence } of ofMatter)
      for (const told of [
        segments.filter(({ words }) => inSegment(words)),
        clauses.filter(({ words }) => inClause(words)),
      ]) {
        const [other, ...more] = told.flatMap(({ amounts }) => amounts.filter(isAlike));
        if (other && more.length === 0) return { about: "figure", claimed: said.text, stated: other.text, evidence };
      }
  }
  return null;
};
