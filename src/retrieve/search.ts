import { type Doubts, doubtsOf } from "../domain/doubts.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Retriever } from "./retrieve.ts";

/** One passage found; `rank` counts from 1, `text` is the article's text from `start` to `end`. */
export interface SearchHit extends Doubts {
  readonly rank: number;
  readonly score: number;
  readonly passageId: string;
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Search = (
  query: string,
  limit: number,
  /** One leg of the retrieval alone, to compare; both by default. */
  legs?: "keyword" | "meaning",
) => Promise<{ readonly hits: readonly SearchHit[]; readonly degraded: boolean }>;

/** Passages for a query, without reading them for an answer. */
export function createSearch(index: PassageIndex, retrieve: Retriever): Search {
  return async (query, limit, legs) => {
    const { ranked, degraded } = await retrieve(query, { limit, ...(legs ? { legs } : {}) });
    const hits = await Promise.all(
      ranked.map(async ({ passage, rank, score }): Promise<SearchHit> => {
        const heading = await index.heading(passage.articleId);
        return {
          rank,
          score,
          passageId: passage.id,
          articleId: passage.articleId,
          title: heading?.title ?? "",
          text: passage.text,
          start: passage.span.start,
          end: passage.span.end,
          ...(heading ? doubtsOf(heading, passage.span) : {}),
        };
      }),
    );
    return { hits, degraded: degraded !== null };
  };
}
