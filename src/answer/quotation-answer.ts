import { type Answer, textOf } from "../domain/answer.ts";
import type { AnswerDraft } from "./answer-draft.ts";
import { quotationNotices } from "./notices/answer-notices.ts";
import { newestDate } from "./notices/article-dates.ts";
import { wordingFor } from "./wording/wording-for.ts";

/** What was drafted without reading the articles for a question: answered where it quotes them. */
export function quotationAnswer(
  { sentences, citations }: Pick<AnswerDraft, "sentences" | "citations">,
  { language, retrieveMs }: { readonly language: string; readonly retrieveMs: number },
): Answer {
  const asOf = newestDate(citations);
  return {
    id: crypto.randomUUID(),
    status: citations.length > 0 ? "answered" : "abstained",
    mode: "extractive",
    answer: textOf(sentences),
    language,
    asOf,
    sentences,
    citations,
    closest: [],
    notices: quotationNotices(citations, wordingFor(language)),
    degraded: false,
    timings: { retrieveMs, readMs: 0, generateMs: 0, totalMs: retrieveMs },
    model: null,
  };
}
