import type { IndexedArticle } from "../../ports/passage-index.ts";

/** Refuses what must not come into an index of vectors of `dimension` numbers, and an id that comes twice. */
export function createPassageCheck(dimension: number): {
  readonly entries: (entries: readonly IndexedArticle[]) => void;
  readonly id: (id: string) => void;
} {
  const seen = new Set<string>();
  const id = (own: string) => {
    if (seen.has(own)) throw new Error(`Two passages share the id ${own}`);
    seen.add(own);
  };
  return {
    id,
    entries(entries) {
      for (const passage of entries.flatMap(({ passages }) => passages)) {
        id(passage.id);
        if (dimension > 0 && passage.vector === null) throw new Error(`${passage.id} has no vector`);
        for (const vector of [passage.vector, ...passage.sentenceVectors]) {
          if (vector === null) continue;
          if (vector.length !== dimension)
            throw new Error(`${passage.id} has a vector of ${vector.length} dimensions instead of ${dimension}`);
          if (!vector.every(Number.isFinite)) throw new Error(`${passage.id} has a vector that is not finite`);
        }
      }
    },
  };
}
