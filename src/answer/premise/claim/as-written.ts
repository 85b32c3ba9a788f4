import { asCompared } from "./bounds.ts";

/**
 * The shortest stretch of a text that holds these words in the form in which claims are held against it; null where none does,
 * so that nothing is shown as the text's own that is not.
 */
export function asWritten(words: string, text: string): string | null {
  if (text.includes(words)) return words;
  const sought = asCompared(words);
  const characters = [...text];
  const holds = (start: number, end: number) => asCompared(characters.slice(start, end).join("")).includes(sought);
  if (sought === "" || !holds(0, characters.length)) return null;
  let end = 1;
  while (end < characters.length && !holds(0, end)) end++;
  let start = end - 1;
  while (start > 0 && !holds(start, end)) start--;
  return characters.slice(start, end).join("");
}
