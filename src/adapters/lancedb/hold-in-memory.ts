import type { Article } from "../../domain/article.ts";
import type { Hit, IndexedPassage, SearchFilter } from "../../ports/passage-index.ts";
import { openKeywords } from "../exported/open-keywords.ts";
import { packKeywords } from "../exported/pack-keywords.ts";
import { createMatrix } from "../matrix/create-matrix.ts";
import { passes, ranked } from "../search-rules.ts";

/** The same hits as the tables give, with no call into LanceDB. */
export interface SearchInMemory {
  byKeyword(terms: readonly string[], limit: number, filter?: SearchFilter): readonly Hit[];
  byMeaning(vector: Float32Array, limit: number, filter?: SearchFilter): readonly Hit[];
}

/** Every passage of an index with its article, beside words and vectors laid out for searching. */
export function holdInMemory(
  passages: readonly IndexedPassage[],
  articles: ReadonlyMap<string, Pick<Article, "id" | "publishedOn">>,
): SearchInMemory {
  const { vocabulary, sections } = packKeywords(passages);
  const keywords = openKeywords(vocabulary, sections);
  const rows = passages.flatMap(({ vector, sentenceVectors }, passage) =>
    [vector, ...sentenceVectors].flatMap((each) => (each ? [{ passage, vector: each }] : [])),
  );
  const matrix = createMatrix(rows.map(({ vector }) => vector));
  const bestOf = (scores: ReadonlyMap<number, number>, limit: number, filter?: SearchFilter) => {
    const hits: Hit[] = [];
    for (const [number, score] of scores) {
      const passage = passages[number];
      const article = articles.get(passage?.articleId ?? "");
      if (passage && article && passes(article, filter)) hits.push({ passageId: passage.id, score });
    }
    return ranked(hits, limit);
  };
  return {
    byKeyword: (terms, limit, filter) => bestOf(keywords.scores([...new Set(terms)]), limit, filter),
    byMeaning(vector, limit, filter) {
      const cosines = matrix.multiply(vector);
      const scores = new Map<number, number>();
      for (const [row, { passage }] of rows.entries()) {
        const score = cosines[row] as number;
        if (score > (scores.get(passage) ?? Number.NEGATIVE_INFINITY)) scores.set(passage, score);
      }
      return bestOf(scores, limit, filter);
    },
  };
}
