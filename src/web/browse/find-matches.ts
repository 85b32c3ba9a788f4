import type { Span } from "../../domain/span.ts";

/** Shorter pieces of a query, such as single characters, match everywhere and show nothing. */
const SHORTEST = 2;
const word = /[\p{L}\p{N}]+/gu;

/**
 * Where a text holds the query's words or, where a word is not found whole, its longest pieces of two characters and
 * more. Spans are in order, do not overlap, and touch only where one piece follows another.
 */
export function findMatches(text: string, query: string): Span[] {
  const [haystack, needles] = [fold(text), fold(query).match(word) ?? []];
  // Folding one by one keeps offsets; should it ever not, nothing is highlighted rather than the wrong place.
  if (haystack.length !== text.length) return [];
  const taken = new Array<boolean>(text.length).fill(false);
  const spans: Span[] = [];
  for (const piece of piecesOf(needles)) {
    for (let at = haystack.indexOf(piece); at >= 0; at = haystack.indexOf(piece, at + piece.length)) {
      if (taken.slice(at, at + piece.length).includes(true)) continue;
      taken.fill(true, at, at + piece.length);
      spans.push({ start: at, end: at + piece.length });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether a text holds every word of a query. */
export function holdsWords(text: string, query: string): boolean {
  return (fold(query).match(word) ?? []).every((each) => fold(text).includes(each));
}

const fold = (text: string) => text.toLowerCase();

/** All pieces of the words, longest first, so that a longer match is never broken up by a shorter one. */
function piecesOf(words: readonly string[]): string[] {
  const pieces = words.flatMap((each) => {
    if (!/\p{Script=Han}/u.test(each)) return each.length >= SHORTEST ? [each] : [];
    const found: string[] = [];
    for (let length = each.length; length >= SHORTEST; length--)
      for (let from = 0; from + length <= each.length; from++) found.push(each.slice(from, from + length));
    return found;
  });
  return [...new Set(pieces)].sort((a, b) => b.length - a.length);
}
