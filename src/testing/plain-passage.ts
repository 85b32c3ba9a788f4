import type { IndexedPassage } from "../ports/passage-index.ts";

/** The one passage of an article that is one sentence, without words or vectors but those given, for tests. */
export function plainPassage({
  articleId,
  text,
  ...more
}: Pick<IndexedPassage, "articleId" | "text"> & Partial<IndexedPassage>): IndexedPassage {
  const span = { start: 0, end: text.length };
  return {
    id: `${articleId}#0`,
    articleId,
    span,
    text,
    headingPath: [],
    sentences: [{ span, role: "plain" }],
    terms: [],
    vector: null,
    tokenVectors: null,
    sentenceVectors: [null],
    ...more,
  };
}
