import { normalise } from "../retrieve/normalise.ts";

/** A part of a question that stays open is named whole. */
const PART_LENGTH = 6;
const LATIN_OR_DIGIT = /^[\p{Script=Latin}\d.%-]+$/u;

/**
 * What a reader can be told is missing: nouns, names, figures and open parts of the question, in the question's own
 * spelling. Verbs and pieces of words would only puzzle (没有提到“开始”).
 */
export function nameableGaps(
  missing: readonly string[],
  question: string,
  nouns: readonly string[],
): readonly string[] {
  const spelling = new Map(nouns.map((noun) => [normalise(noun), noun]));
  const folded = question.toLowerCase();
  const named = missing.flatMap((term) => {
    if (LATIN_OR_DIGIT.test(term)) {
      const at = folded.indexOf(term);
      return [at === -1 ? term : question.slice(at, at + term.length)];
    }
    const noun = spelling.get(term);
    if (noun !== undefined) return [noun];
    return [...term].length >= PART_LENGTH ? [term] : [];
  });
  return [...new Set(named)];
}
