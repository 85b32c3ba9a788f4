import type { Span } from "../domain/span.ts";
import { trimSpan } from "./trim-span.ts";

/** A sentence longer than this is cut at a clause, so that a passage stays within what an embedder reads. */
export const MAX_SENTENCE_LENGTH = 480;

/** The parts of a sentence, none longer than that; most are whole. */
export function cutLong(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let rest = span;
  while (rest.end - rest.start > MAX_SENTENCE_LENGTH) {
    const cut = rest.start + lengthOfFirstPart(text.slice(rest.start, rest.start + MAX_SENTENCE_LENGTH));
    parts.push(trimSpan(text, { start: rest.start, end: cut }));
    rest = trimSpan(text, { start: cut, end: rest.end });
  }
  return [...parts, rest].filter(({ start, end }) => end > start);
}

function lengthOfFirstPart(window: string): number {
  const clause = Math.max(window.lastIndexOf("；"), window.lastIndexOf(";"));
  const comma = Math.max(...["，", ",", " ", "\n"].map((mark) => window.lastIndexOf(mark)));
  const length =
    (clause > MAX_SENTENCE_LENGTH / 4 ? clause : comma > MAX_SENTENCE_LENGTH / 4 ? comma : MAX_SENTENCE_LENGTH - 1) + 1;
  // A surrogate pair is one character.
  return /[\uD800-\uDBFF]/u.test(window.charAt(length - 1)) ? length - 1 : length;
}
