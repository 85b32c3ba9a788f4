import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { ownWords } from "../question/own-words.ts";

/** Longer ones say more than what they are. */
const LONGEST = 6;

const englishThing = /^the(?: [a-z]+){1,2}$/iu;
/** The interest rate of: What is the interest rate for small firms? */
const englishAsked = /(?<=^what (?:is|are|was|were) )the(?: [a-z]+){1,3}?(?= (?:of|for|in|on|to)\b)/iu;

/**
 * The question with `thing` for the one thing in it that Chinese names by the same last character, as kinds of one sort are
 * (年假, 产假; 门诊, 急诊); null where it names none, several, or the thing itself. In
 * English it is put for what is asked of something.
 */
export function inPlaceOfSibling(question: string, thing: string, extractTerms: TermExtractor): string | null {
  if (englishThing.test(thing) && englishAsked.test(question)) return question.replace(englishAsked, thing);
  const named = normalise(thing);
  const last = named.at(-1) ?? "";
  if (named.length > LONGEST || !/^\p{Script=Han}+$/u.test(named)) return null;
  if (ownWords(named, extractTerms).join() !== named) return null;
  const siblings = ownWords(question, extractTerms).filter((word) => word.endsWith(last));
  const [sibling, ...more] = siblings;
  if (sibling === undefined || more.length > 0 || sibling === named || !question.includes(sibling)) return null;
  return question.replace(sibling, named);
}
