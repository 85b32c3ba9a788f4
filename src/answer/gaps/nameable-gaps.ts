import { normalise } from "../../retrieve/normalise.ts";
import { isOfAsker, isOnJourney } from "../question/circumstance.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { isLight } from "../question/light-words.ts";

/** A part of a question that stays open is named whole. */
const PART_LENGTH = 6;
const LATIN_OR_DIGIT = /^[\p{Script=Latin}\d.%-]+$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const FIGURE = /^[\d.%-]+$/u;
/** Words that qualify another, and the names of what an answer would be. */
const tellsNothing = /^(?:实际|具体|真正|全部|大概|联系方式|联系电话|百分比|(?:电话|手机)?号码?|封顶|[上下]限)$/u;
/** 哪张卡 asks for the card. */
const askedBefore = /(?:什么|啥|哪\p{Script=Han}{0,2}|多少|几\p{Script=Han}?)$/u;

/**
 * What a reader can be told is missing: nouns, names, years and open parts of the question, in the question's own
 * spelling. Verbs and pieces of words would only puzzle (没有提到“开始”); what only asks, or only tells of the asker's own
 * case, need not be said.
 */
export function nameableGaps(
  missing: readonly string[],
  question: string,
  nouns: readonly string[],
): readonly string[] {
  const spelling = new Map(nouns.map((noun) => [normalise(noun), noun]));
  const folded = question.toLowerCase();
  const named = missing.flatMap((term) => {
    if (FIGURE.test(term) && !YEAR.test(term)) return [];
    if (LATIN_OR_DIGIT.test(term)) {
      const at = folded.indexOf(term);
      return [at === -1 ? term : question.slice(at, at + term.length)];
    }
    const noun = spelling.get(term);
    if (noun !== undefined) return isTelling(noun, question) ? [noun] : [];
    return [...term].length >= PART_LENGTH ? [term] : [];
  });
  return [...new Set(named)];
}

function isTelling(noun: string, question: string): boolean {
  const plain = normalise(noun);
  const only = isGeneric(plain) || isLight(plain) || tellsNothing.test(plain);
  const isAsked = askedBefore.test(question.slice(0, question.indexOf(noun)));
  return !only && !isAsked && !isOfAsker(noun, question) && !isOnJourney(noun, question);
}
