import { placesOf } from "../../../domain/places-of.ts";
import type { TermExtractor } from "../../../retrieve/terms.ts";

/**
 * Words of a text with the rest of the word that they were cut out of: 改革前 for 革前. Those that begin and end where words do
 * somewhere in the text stay as they are.
 */
export function wholeWords(words: string, text: string, extractTerms: TermExtractor): string {
  const terms = [...new Set(extractTerms(text))].filter((term) => term.length > 1);
  const widened = placesOf(words, text).map((start) => {
    const end = start + words.length;
    const cutAt = (place: number) =>
      terms
        .flatMap((term) => placesOf(term, text).map((at) => ({ from: at, to: at + term.length })))
        .filter(({ from, to }) => from < place && place < to)
        .toSorted((a, b) => a.to - a.from - (b.to - b.from))[0];
    return text.slice(cutAt(start)?.from ?? start, cutAt(end)?.to ?? end);
  });
  return widened.toSorted((a, b) => a.length - b.length)[0] ?? words;
}
