import type { Article } from "../../domain/article.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { normalisedArticle } from "../../retrieve/normalised-article.ts";
import type { Evidence } from "../evidence.ts";

const YEAR = /^(?:19|20)\d{2}$/u;

/** Where a word that the answer says is missing was looked for. */
export interface GapScope {
  /** Whether it stands in an article that is quoted, or in what else the reader sees. */
  readonly isShown: (word: string) => boolean;
  /** Titles and sources of the articles shown, normalised. */
  readonly sources: string;
  /** Whether it stands in any article, so far as the index tells. */
  readonly isKnown: (word: string) => boolean;
}

export interface LookedAt {
  readonly index: Pick<PassageIndex, "articles" | "documentFrequencies">;
  readonly quoted: readonly Evidence[];
  readonly closest: readonly Evidence[];
  /** All that was read. */
  readonly read: readonly Evidence[];
  /** Words that may be said to be missing. */
  readonly words: readonly string[];
}

/** Of an answer that quotes nothing the closest articles count as those quoted. */
export async function gapScope({ index, quoted, closest, read, words }: LookedAt): Promise<GapScope> {
  const articlesOf = (items: readonly Evidence[]) => index.articles(idsOf(items));
  const whole = await articlesOf(quoted.length > 0 ? quoted : closest);
  const others = await articlesOf(read);
  const frequencies = await index.documentFrequencies(words.map(normalise));
  const sources = normalise([...whole, ...(await articlesOf(closest))].map(sourceOf).join("\n"));
  const quotations = [sources, ...[...quoted, ...closest].map(({ text }) => normalise(text))];
  const articles = whole.map(normalisedArticle);
  const isIn = (texts: readonly string[], word: string) => texts.some((text) => text.includes(normalise(word)));
  return {
    sources,
    // A year that stands elsewhere in the article is not the year of what is quoted.
    isShown: (word) => isIn(quotations, word) || (!YEAR.test(word) && isIn(articles, word)),
    isKnown: (word) =>
      (frequencies.get(normalise(word)) ?? 0) > 0 || isIn([...articles, ...others.map(normalisedArticle)], word),
  };
}

const idsOf = (items: readonly Evidence[]) => [...new Set(items.map(({ passage }) => passage.articleId))];

const sourceOf = ({ title, kicker, subtitle, publisher, byline, publishedOn }: Article): string =>
  [title, kicker, subtitle, publisher, byline, publishedOn?.value].filter((part) => part !== undefined).join("\n");
