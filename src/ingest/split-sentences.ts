import type { Span } from "../domain/span.ts";
import { matchBrackets, skipClosers } from "./closing-marks.ts";
import { cutLong, MAX_SENTENCE_LENGTH } from "./cut-long.ts";
import { endOfMark } from "./end-of-mark.ts";
import { trimSpan } from "./trim-span.ts";

const SPEECH_MARKS = new Set(["“", "「", "『", "‘"]);
/** The mark of a note right behind a sentence, which belongs to it. */
const NOTE_MARK = /^(?:[[［〔]\^?\d{1,3}[\]］〕]|[¹²³⁰-⁹]{1,3})+/u;
const CONTINUES = /^[、，；：,;:。的等是之和与及这]/u;
/** A quotation up to this length inside a sentence is a word of it (“钱从哪里来？”的问题). */
const EMBEDDED_QUOTE_LENGTH = 40;

/**
 * Spans of the sentences in text.slice(start, end), in order, without white space at their ends; together they hold
 * every character that is not white space. Closing quotation marks and brackets stay with the sentence before them.
 * A semicolon ends no sentence.
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  const closingAt = matchBrackets(text, start, end);
  let from = start;
  let at = start;
  while (at < end) {
    const closing = closingAt.get(at);
    if (closing !== undefined && staysWhole(text, from, at, closing)) {
      at = closing + 1;
      if (endsAfterQuote(text, closing, at, end, from, spans.length === 0)) {
        spans.push({ start: from, end: at });
        from = at;
      }
      continue;
    }
    const after = endOfMark(text, at, end, from);
    if (after === undefined) {
      at++;
      continue;
    }
    const closers = skipClosers(text, after, end);
    const close = closers + (NOTE_MARK.exec(text.slice(closers, Math.min(end, closers + 24)))?.[0].length ?? 0);
    if (close > after && CONTINUES.test(text.slice(close, close + 1))) {
      at = close;
      continue;
    }
    spans.push({ start: from, end: close });
    from = close;
    at = close;
  }
  if (from < end) spans.push({ start: from, end });
  return spans
    .map((span) => trimSpan(text, span))
    .filter((span) => span.end > span.start)
    .flatMap((span) => cutLong(text, span));
}

/** Brackets and titles are never cut inside; quotations only where they are speech of their own. */
function staysWhole(text: string, from: number, open: number, close: number): boolean {
  if (close - open > MAX_SENTENCE_LENGTH) return false;
  if (!SPEECH_MARKS.has(text.charAt(open))) return true;
  const before = text.slice(from, open).trim();
  const embedded = before !== "" && !/[：:，,]$/u.test(before);
  return embedded && close - open <= EMBEDDED_QUOTE_LENGTH;
}

/** A full stop inside an embedded quotation ends the sentence around it; a question mark there does not. */
function endsAfterQuote(text: string, close: number, at: number, end: number, from: number, first: boolean): boolean {
  if (text.charAt(close) === "）" || text.charAt(close) === ")") {
    const whole = text.slice(from, at).trim();
    return (
      /(?:[。！？]|\p{Script=Han}[.!?])$/u.test(whole.slice(0, -1)) && (!first || /^[（(]/u.test(whole)) && at < end
    );
  }
  return /(?:。|\p{Script=Han}\.)$/u.test(text.slice(from, close)) && !CONTINUES.test(text.slice(at, at + 1));
}
