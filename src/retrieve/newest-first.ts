import type { CatalogueEntry } from "../ports/passage-index.ts";

/** Undated articles last; those of the same day in the order given. */
export function newestFirst(catalogue: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return catalogue.toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0));
}
