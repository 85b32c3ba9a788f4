import type { Article } from "../domain/article.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { normalise } from "../retrieve/normalise.ts";
import { normalisedArticle } from "../retrieve/normalised-article.ts";
import type { Evidence } from "./evidence.ts";

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
  const shown = [sources, ...whole.map(normalisedArticle), ...closest.map(({ text }) => normalise(text))];
  const isIn = (texts: readonly string[], word: string) => texts.some((text) => text.includes(normalise(word)));
  return {
    sources,
    isShown: (word) => isIn(shown, word),
    isKnown: (word) => (frequencies.get(normalise(word)) ?? 0) > 0 || isIn(others.map(normalisedArticle), word),
  };
}

const idsOf = (items: readonly Evidence[]) => [...new Set(items.map(({ passage }) => passage.articleId))];

const sourceOf = ({ title, kicker, subtitle, publisher, byline }: Article): string =>
  [title, kicker, subtitle, publisher, byline].filter((part) => part !== undefined).join("\n");
