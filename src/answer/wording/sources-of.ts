import type { Citation } from "../../domain/answer.ts";

interface Source {
  readonly title: string;
  readonly facts: readonly string[];
  readonly speakers: readonly Quoted[];
}

interface Quoted {
  readonly speaker: string;
  /** The numbers of the quotations that are the speaker's words; none where all of the article's are. */
  readonly numbers: readonly number[];
}

/** Each cited article once, with those whose words are quoted: what is the reporter's own is never put on a speaker. */
export function sourcesOf(citations: readonly Citation[]): readonly Source[] {
  const firsts = [...new Map(citations.toReversed().map((citation) => [citation.articleId, citation])).values()];
  return firsts.toReversed().map(({ articleId, title, publisher, byline, publishedOn }) => {
    const ofArticle = citations.filter((citation) => citation.articleId === articleId);
    const names = [...new Set(ofArticle.flatMap(({ speaker }) => speaker ?? []))];
    const speakers = names.map((speaker) => {
      const said = ofArticle.filter((citation) => citation.speaker === speaker);
      return { speaker, numbers: said.length === ofArticle.length ? [] : said.map(({ n }) => n) };
    });
    return { title, facts: [publisher, byline, publishedOn].filter((fact) => fact !== null), speakers };
  });
}
