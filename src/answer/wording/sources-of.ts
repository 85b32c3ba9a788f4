import type { Citation } from "../../domain/answer.ts";

interface Source {
  readonly title: string;
  readonly facts: readonly string[];
  readonly speakers: readonly string[];
}

/** Each cited article once, with those whose words are quoted. */
export function sourcesOf(citations: readonly Citation[]): readonly Source[] {
  const firsts = [...new Map(citations.toReversed().map((citation) => [citation.articleId, citation])).values()];
  return firsts.toReversed().map(({ articleId, title, publisher, byline, publishedOn }) => {
    const ofArticle = citations.filter((citation) => citation.articleId === articleId);
    const speakers = [...new Set(ofArticle.flatMap(({ speaker }) => speaker ?? []))];
    return { title, facts: [publisher, byline, publishedOn].filter((fact) => fact !== null), speakers };
  });
}
