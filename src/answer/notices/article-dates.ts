import type { Citation } from "../../domain/answer.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";

/** The ISO date of the newest article cited; null where none is dated. */
export function newestDate(citations: readonly Citation[]): string | null {
  return citations.reduce<string | null>(
    (newest, c) => (c.publishedOn !== null && (newest === null || c.publishedOn > newest) ? c.publishedOn : newest),
    null,
  );
}

/** The ISO date of the oldest dated article; null where none is dated. */
export async function earliestDate(index: PassageIndex): Promise<string | null> {
  const dates = (await index.catalogue()).map(({ publishedOn }) => publishedOn).filter((date) => date !== "");
  return dates.toSorted()[0] ?? null;
}
