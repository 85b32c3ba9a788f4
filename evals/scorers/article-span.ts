import type { Span } from "../../src/domain/span.ts";

/** A span of one article's text. */
export interface ArticleSpan extends Span {
  readonly articleId: string;
}

/** The places that hold one needed piece of evidence; finding any one of them is enough. */
export type EvidencePlaces = readonly ArticleSpan[];

/** A column or passage edge may cut a few characters off a sentence without losing what it says. */
const ENOUGH_OF_THE_QUOTE = 0.8;

/** Whether the union of the passages covers at least 80 % of the characters of one of the places. */
export function isFound(places: EvidencePlaces, passages: readonly ArticleSpan[]): boolean {
  return places.some((place) => coveredPart(place, passages) >= ENOUGH_OF_THE_QUOTE);
}

function coveredPart(place: ArticleSpan, passages: readonly ArticleSpan[]): number {
  const cuts = passages
    .filter(({ articleId }) => articleId === place.articleId)
    .map(({ start, end }) => ({ start: Math.max(start, place.start), end: Math.min(end, place.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = place.start;
  for (const { start, end } of cuts) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered / (place.end - place.start);
}
