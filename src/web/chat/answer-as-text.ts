import type { Answer } from "../../domain/answer.ts";

/** Question, answer with its marks, and the cited words with their addresses, as plain text. */
export function answerAsText(question: string, answer: Answer, url: (path: string) => string): string {
  const sources = [...answer.citations, ...answer.closest].map(
    ({ n, title, publisher, publishedOn, quote, ...citation }) =>
      `[${n}] 《${title}》 ${[publisher, publishedOn].filter(Boolean).join(", ")} “${quote}” ${url(citation.url)}`,
  );
  return [question, "", answer.answer, "", ...sources].join("\n");
}
