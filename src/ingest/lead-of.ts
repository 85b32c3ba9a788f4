import type { Span } from "../domain/span.ts";

/** A point's first sentence up to this length names it as a whole, its first part up to a semicolon up to the next. */
const LEAD_LENGTH = 60;
const LONG_LEAD_LENGTH = 90;
const SHORTEST_LEAD = 12;

/** The clause of a point that names it: a short first sentence whole, else its first clause that says something. */
export function leadOf(text: string, span: Span): Span {
  if (span.end - span.start <= LEAD_LENGTH) return span;
  const words = text.slice(span.start, span.end);
  const part = words.search(/[；;：:]/u);
  if (part >= SHORTEST_LEAD && part < LONG_LEAD_LENGTH) return { start: span.start, end: span.start + part + 1 };
  for (const { index } of words.matchAll(/[。；，：;,:]/gu)) {
    if (index >= SHORTEST_LEAD) return { start: span.start, end: span.start + index + 1 };
  }
  return span;
}
