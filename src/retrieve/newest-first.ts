import type { CatalogueEntry } from "../ports/passage-index.ts";

/** Undated articles last; those of the same day in the order given. */
export function newestFirst(catalogue: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return catalogue.toSorted((a, b) => laterFirst(a.publishedOn, b.publishedOn));
}

/** Compares ISO dates, empty where there is none. */
export const laterFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
