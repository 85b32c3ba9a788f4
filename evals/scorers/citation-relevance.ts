import type { ArticleSpan, EvidencePlaces } from "./article-span.ts";

/**
 * Part of the citations that lie in a paragraph which holds needed evidence, 0 to 1: how little of an answer is beside the
 * point, a coarse stand-in for ALCE's human judgement. Null without evidence or without citations.
 */
export function citationRelevance(
  evidence: readonly EvidencePlaces[],
  citations: readonly ArticleSpan[],
  texts: ReadonlyMap<string, string>,
): number | null {
  if (evidence.length === 0 || citations.length === 0) return null;
  const paragraphs = evidence.flat().map((place) => paragraphOf(place, texts.get(place.articleId) ?? ""));
  const relevant = citations.filter((citation) =>
    paragraphs.some(
      ({ articleId, start, end }) => articleId === citation.articleId && citation.start < end && citation.end > start,
    ),
  );
  return relevant.length / citations.length;
}

function paragraphOf({ articleId, start, end }: ArticleSpan, text: string): ArticleSpan {
  const next = text.indexOf("\n", end);
  return { articleId, start: text.lastIndexOf("\n", start) + 1, end: next === -1 ? text.length : next };
}
