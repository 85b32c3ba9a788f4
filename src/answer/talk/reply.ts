import type { Answer } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import { createDraft } from "../answer-draft.ts";
import { quotationAnswer } from "../quotation-answer.ts";

/** An answer of one sentence in the assistant's own voice. */
export function replyOf(text: string, language: string, onEvent: (event: AnswerEvent) => void): Answer {
  const draft = createDraft(() => Promise.reject(new Error("A reply quotes nothing")), onEvent);
  draft.notice(text);
  return quotationAnswer(draft, { language, retrieveMs: 0 });
}
