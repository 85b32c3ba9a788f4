import type { Article } from "../../src/domain/article.ts";

/** A question and the verbatim passages of one article that answer it. */
export interface Answered {
  readonly question: string;
  readonly family: string;
  readonly articleId: string;
  readonly quotes: readonly string[];
  /** Whether a text still answers it. */
  readonly isAnsweredBy: (text: string) => boolean;
}

export interface Round {
  readonly articles: readonly Article[];
  /** What these articles no longer answer, though they are on its very subject. */
  readonly asked: readonly Answered[];
}

const MOST_OF_A_TEXT = 0.5;
const endsSentence = /[。！？\n]/u;

/**
 * Near misses that nobody wrote: articles without the sentences that answer a question, and that question. Each round takes
 * one family from each article, in order; what another article still answers is left out, and so is a question whose
 * sentences are most of its article. Spans stay as they are: blanks take the place of what is removed.
 */
export function removeSentences(articles: readonly Article[], questions: readonly Answered[], rounds: number): Round[] {
  return Array.from({ length: rounds }, (_, round) => {
    const asked: Answered[] = [];
    const blanked = articles.map((article) => {
      const own = questions.filter(({ articleId }) => articleId === article.id);
      const family = [...new Set(own.map((question) => question.family))][round];
      const taken = own.filter((question) => question.family === family);
      const text = withoutQuotes(
        article.text,
        taken.flatMap(({ quotes }) => quotes),
      );
      if (text === null) return article;
      asked.push(...taken);
      return { ...article, text };
    });
    return {
      articles: blanked,
      asked: asked.filter(({ isAnsweredBy }) => !blanked.some(({ text }) => isAnsweredBy(text))),
    };
  }).filter(({ asked }) => asked.length > 0);
}

/** Null where nothing is left out, or nearly everything. */
function withoutQuotes(text: string, quotes: readonly string[]): string | null {
  const characters = [...Array(text.length).keys()].map((i) => text.charAt(i));
  let removed = 0;
  for (const quote of quotes) {
    for (let at = text.indexOf(quote); quote !== "" && at !== -1; at = text.indexOf(quote, at + 1)) {
      let [start, end] = [at, at + quote.length];
      while (start > 0 && !endsSentence.test(text.charAt(start - 1))) start--;
      while (end < text.length && !endsSentence.test(text.charAt(end - 1))) end++;
      for (let i = start; i < end; i++) {
        if (characters[i] === "\n" || characters[i] === " ") continue;
        characters[i] = " ";
        removed++;
      }
    }
  }
  return removed === 0 || removed > text.length * MOST_OF_A_TEXT ? null : characters.join("");
}
