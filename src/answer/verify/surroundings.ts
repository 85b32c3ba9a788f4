import type { Article } from "../../domain/article.ts";
import type { CitedSpan } from "./verify-sentence.ts";

/** What a reader sees beside a span of the article, and what its first paragraph introduces. */
export function surroundingsOf(article: Article, speaker?: string): Required<Omit<CitedSpan, "text">> {
  const { title, publisher, byline, publishedOn, text } = article;
  return {
    context: [title, publisher, byline, publishedOn?.value, speaker].filter((part) => part !== undefined).join(" "),
    introduction: text.slice(0, Math.max(0, text.indexOf("\n"))),
  };
}
