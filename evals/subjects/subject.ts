import type { Answer, AnswerSentence, Citation, PremiseCorrection, Question } from "../../src/domain/answer.ts";
import type { ArticleSpan } from "../scorers/article-span.ts";

export interface FoundPassage extends ArticleSpan {
  readonly text: string;
}

export interface CitedWords extends Pick<Citation, "n" | "articleId" | "quote" | "start" | "end" | "publishedOn"> {
  readonly speaker?: string | undefined;
  readonly suspect?: Citation["suspect"] | undefined;
}

/** What is scored of an answer. */
export interface SubjectAnswer extends Pick<Answer, "status" | "answer" | "asOf"> {
  readonly sentences: readonly Pick<AnswerSentence, "text" | "kind" | "citations">[];
  readonly citations: readonly CitedWords[];
  /** Where the answer opens by setting the question right. */
  readonly correction?: Pick<PremiseCorrection, "citation"> | undefined;
  readonly totalMs: number;
  /** Tokens of a language model, where one was asked. */
  readonly tokens?: number;
}

/** What answers the questions. */
export interface Asked {
  readonly name: string;
  ask(question: Question): Promise<SubjectAnswer>;
  /** Absent where the subject shows no passages, and then retrieval is not scored. */
  search?(query: string, limit: number): Promise<readonly FoundPassage[]>;
}

/** What is being measured: this code, a server elsewhere, or any other assistant. */
export interface Subject extends Asked {
  /** Article texts by id; empty where the subject cites no spans, and then spans are not scored. */
  texts(): Promise<ReadonlyMap<string, string>>;
}

export const ANSWER_TIMEOUT_IN_MS = 300_000;
