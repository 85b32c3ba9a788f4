import { endingOf } from "./place-endings.ts";

/** What articles of China call it. */
const HOME = ["我国", "全国"];
const ELECTRIC = ["电子", "电动"];
const LONGEST_NAME = 4;

/** What no dictionary tells of a word: the country is home, the e of e-book is no letter, and the lake is one that has a name. */
export function beyondDictionaries(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  if (/^china$/iu.test(word)) return HOME;
  if (/^e$/iu.test(word)) return ELECTRIC.filter((one) => vocabulary.has(one));
  const ending = /^\p{Ll}/u.test(word) ? endingOf(word) : undefined;
  if (ending === undefined || vocabulary.has(ending)) return [];
  return [...vocabulary].filter((one) => one.length > 2 && one.length <= LONGEST_NAME && one.endsWith(ending));
}
