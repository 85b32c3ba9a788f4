import type { Answer, AnswerSentence, Citation, Question } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import { languageTag } from "../../domain/text-language.ts";
import { newId } from "../parts/new-id.ts";
import type { FailureKind } from "../service/connection.ts";

/** The one article that questions are put to. */
export interface Scope {
  readonly articleId: string;
  readonly title: string;
}

/** One question and what has come of it so far. */
export interface Turn {
  readonly id: string;
  readonly question: string;
  /** Where the question was limited to one article. */
  readonly scope?: Scope;
  readonly state: "running" | "done" | "stopped" | "failed";
  /** A word of the service; unknown ones are shown as work in progress. */
  readonly stage: string;
  /** How a follow-up was understood. */
  readonly askedAs?: string;
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly Citation[];
  readonly answer?: Answer;
  readonly failure?: { readonly kind: FailureKind; readonly message: string };
  readonly rating?: "up" | "down";
}

/** The service takes at most 100 entries; the last few are what a follow-up can lean on. */
const LONGEST_HISTORY = 20;

export function startTurn(question: string, scope: Scope | null): Turn {
  const limits = scope ? { scope } : {};
  return { id: newId(), question, ...limits, state: "running", stage: "searching", sentences: [], citations: [] };
}

/** The language in which a turn is answered, as a tag; before the answer tells it, that of the question. */
export function languageOf({ answer, question }: Turn): string {
  return answer ? (answer.language === "zh" ? "zh-CN" : answer.language) : languageTag(question);
}

/** A turn as it is found again: what ran when the page was left has been stopped by that. */
export function foundAgain(turn: Turn): Turn {
  return turn.state === "running" ? { ...turn, state: "stopped" } : turn;
}

export function withEvent(turn: Turn, event: AnswerEvent): Turn {
  if (event.type === "status") {
    const { stage, askedAs } = event;
    return { ...turn, stage, ...(askedAs ? { askedAs } : {}) };
  }
  if (event.type === "sentence") return { ...turn, sentences: [...turn.sentences, event.sentence] };
  return { ...turn, citations: [...turn.citations, event.citation] };
}

export function withAnswer(turn: Turn, answer: Answer): Turn {
  return { ...turn, state: "done", answer, sentences: answer.sentences, citations: answer.citations };
}

/** What is sent along with the next question: the turns that were answered. */
export function historyOf(turns: readonly Turn[]): NonNullable<Question["history"]> {
  return turns
    .flatMap(({ question, answer }) =>
      answer
        ? [
            { role: "user" as const, content: question },
            { role: "assistant" as const, content: answer.answer },
          ]
        : [],
    )
    .slice(-LONGEST_HISTORY);
}
