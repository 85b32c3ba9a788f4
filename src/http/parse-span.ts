import type { Span } from "../domain/span.ts";

/** Reads START-END, as in `?s=10-24`; undefined where it names no text within `length`. */
export function parseSpan(text: string | undefined, length: number): Span | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(text ?? "");
  if (!match) return undefined;
  const span = { start: Number(match[1]), end: Math.min(Number(match[2]), length) };
  return span.start < span.end ? span : undefined;
}
