import { everydayRows } from "../../retrieve/spoken/everyday-words.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";

const equalsOf: ReadonlyMap<string, readonly string[]> = new Map(
  everydayRows.flatMap(({ spoken, equals }) => spoken.map((word) => [word, equals] as const)),
);

/** Whether one of the words is, or says in official language, what the term says. */
export function isSaidBy(term: string, words: ReadonlySet<string>, extractTerms: TermExtractor): boolean {
  if (words.has(term)) return true;
  return (equalsOf.get(term) ?? []).some((equal) => {
    const parts = extractTerms(equal);
    return parts.length > 0 && parts.every((part) => words.has(part));
  });
}

/** Whether the word is one of speech that has written equals, and so no name, whatever a tagger takes it for. */
export const isSpoken = (term: string): boolean => equalsOf.has(term);
