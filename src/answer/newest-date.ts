import type { Citation } from "../domain/answer.ts";

/** The ISO date of the newest article cited; null where none is dated. */
export function newestDate(citations: readonly Citation[]): string | null {
  return citations.reduce<string | null>(
    (newest, c) => (c.publishedOn !== null && (newest === null || c.publishedOn > newest) ? c.publishedOn : newest),
    null,
  );
}
