import { everydayRows } from "../../retrieve/spoken/everyday-words.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";

const equalsOf: ReadonlyMap<string, readonly string[]> = new Map(
  everydayRows.flatMap(({ spoken, equals }) => spoken.map((word) => [word, equals] as const)),
);

/** Whether one of the words is, or says in official language, what the term says. */
export function isSaidBy(term: string, words: Pick<ReadonlySet<string>, "has">, extractTerms: TermExtractor): boolean {
  if (words.has(term)) return true;
  return (equalsOf.get(term) ?? []).some((equal) => {
    const parts = extractTerms(equal);
    return parts.length > 0 && parts.every((part) => words.has(part));
  });
}

/** The same of a term that may stand for a word of speech, as which it is said, too. */
export function isSaidAsAsked(
  term: string,
  words: ReadonlySet<string>,
  { spokenOf, extractTerms }: { readonly spokenOf: ReadonlyMap<string, string>; readonly extractTerms: TermExtractor },
): boolean {
  return isSaidBy(term, words, extractTerms) || isSaidBy(spokenOf.get(term) ?? term, words, extractTerms);
}

/** Whether the word is one of speech that has written equals, and so no name, whatever a tagger takes it for. */
export const isSpoken = (term: string): boolean => equalsOf.has(term);
