import type { Citation } from "../../domain/answer.ts";
import type { Article } from "../../domain/article.ts";
import type { ChatFailure } from "../../ports/chat-model.ts";
import type { Gap } from "../gaps/name-gap.ts";
import type { AskedOrigin } from "../overview/asked-origin.ts";
import type { Correction } from "../premise/correction.ts";
import type { SmallTalk } from "../talk/small-talk.ts";

/** What the assistant says in its own voice: notices only, never a fact of the articles. */
export interface Wording {
  readonly abstained: (gap: Gap) => string;
  /** Names what is missing, or what is asked where it may not be. */
  readonly partial: (gap: Gap) => string;
  readonly closest: string;
  readonly smallTalk: Readonly<Record<SmallTalk, string>>;
  /** Said of the answer before: above its quotations, or instead of them. */
  readonly ofAnswer: Readonly<
    Record<"sources" | "more" | "shorter" | "plainer" | "doubt" | "noSources" | "noMore" | "noShorter", string>
  >;
  /** Who says what the answer before quotes, by the quotations' numbers from 1; null is the article itself. */
  readonly saidBy: (speakers: readonly (string | null)[]) => string;
  /** Stands between the evidence and what is worth reading after it. */
  readonly further: string;
  /** Above a sentence of each of the newest articles. */
  readonly allArticles: (count: number, dates: readonly [string, string] | null, shown: number) => string;
  /** Above a sentence of each article that names the subject; not `isWhole` where there may be more, and newer ones. */
  readonly articlesOn: (
    subject: string,
    found: { readonly count: number; readonly others: number; readonly isWhole: boolean },
    shown: number,
  ) => string;
  /** Above a sentence of each of the newest articles of a year or a month; that there are none, where there are. */
  readonly articlesOf: (period: string, count: number, shown: number) => string;
  /** Above the first sentence of the newest or the oldest article. */
  readonly oneArticle: Readonly<Record<"newest" | "oldest", string>>;
  /** Who wrote an article, when, or for whom, above its first sentence. */
  readonly origin: (of: AskedOrigin, article: Partial<Pick<Article, "byline" | "publisher" | "publishedOn">>) => string;
  /** Above the first sentence of each part of one article. */
  readonly gist: string;
  readonly correction: (correction: Correction) => string;
  /** One line for all quotations. */
  readonly sources: (citations: readonly Citation[]) => string;
  /** No article is as old as the date asked for. */
  readonly nothingBefore: (asOf: string, earliest: string | null) => string;
  /** Words that mean the day on which the articles were written; titles where those cited are of several days. */
  readonly relativeTime: (words: readonly string[], date: string, titles: readonly string[]) => string;
  /** The same of days of which the year is not said. */
  readonly withoutYear: (words: readonly string[], date: string, titles: readonly string[]) => string;
  readonly suspect: string;
  readonly suspectTitle: (title: string, comment: string) => string;
  readonly keywordsOnly: (reason: string) => string;
  readonly noModel: string;
  readonly followUp: (question: string) => string;
  readonly quotedInChinese: string;
  /** The language model found no answer where the reading did. */
  readonly declined: (asked: string) => string;
  /** Sentences of a model in another language than the articles'. */
  readonly translated: string;
  readonly modelFailed: (reason: ChatFailure) => string;
  /** The model could not hold what the question takes for granted against the articles. */
  readonly unchecked: (reason: ChatFailure) => string;
  /** Sentences of the model that no source supports: quoted instead, or left out. */
  readonly unsupported: (replaced: number, dropped: number) => string;
  /** The Chinese words that a question in another language was looked up by. */
  readonly lookedUpAs: (words: string) => string;
}
