import type { Answer } from "../../domain/answer.ts";
import { inTitleMarks } from "../../domain/text-language.ts";
import { linesOn } from "../parts/doubt-lines.ts";
import { inQuotationMarks } from "../source/in-quotation-marks.ts";
import { footNotices } from "./foot-notices.ts";
import type { Turn } from "./turn.ts";

/**
 * Question, how it was understood, answer with its marks and notices, and the cited words with their doubts and
 * addresses, as plain text.
 */
export function answerAsText(turn: Turn, answer: Answer, url: (path: string) => string): string {
  const { question, scope, askedAs } = turn;
  const sources = [...answer.citations, ...answer.closest].flatMap((citation) => [
    `[${citation.n}] ${inTitleMarks(citation.title)} ${[citation.publisher, citation.publishedOn].filter(Boolean).join(", ")} ${inQuotationMarks(citation.quote)} ${url(citation.url)}`,
    ...linesOn(citation.suspect),
  ]);
  const notices = footNotices(turn, answer).map((notice) => `※ ${notice}`);
  return [
    question,
    ...(scope ? [`只问${inTitleMarks(scope.title)}`] : []),
    ...(askedAs ? [`按这个问题理解：${askedAs}`] : []),
    "",
    answer.answer,
    ...notices,
    "",
    ...sources,
  ].join("\n");
}
