import type { IndexedArticle } from "../../ports/passage-index.ts";

/** Refuses what must not come into an index of vectors of `dimension` numbers, and an article or passage that comes twice. */
export function createPassageCheck(dimension: number): {
  readonly entries: (entries: readonly IndexedArticle[]) => void;
  readonly article: (id: string) => void;
} {
  const seen = new Set<string>();
  const article = (id: string) => {
    if (seen.has(id)) throw new Error(`Two articles share the id ${id}`);
    seen.add(id);
  };
  return {
    article,
    entries(entries) {
      for (const entry of entries) {
        article(entry.article.id);
        checkIds(entry);
      }
      for (const passage of entries.flatMap(({ passages }) => passages)) {
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

/** A passage's id begins with its article's, so that only those of one article can be the same. */
function checkIds({ article, passages }: IndexedArticle): void {
  const ids = new Set(passages.map(({ id }) => id));
  if (ids.size < passages.length) throw new Error(`Two passages of ${article.id} share an id`);
  for (const id of ids)
    if (!id.startsWith(`${article.id}#`)) throw new Error(`The passage ${id} is not of the article ${article.id}`);
}
