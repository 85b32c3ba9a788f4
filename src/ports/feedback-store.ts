import type { AnswerStatus, Question } from "../domain/answer.ts";
import type { Span } from "../domain/span.ts";

/** What a reader thought of one answer, with all that judging it later needs. */
export interface Feedback {
  readonly answerId: string;
  readonly verdict: "up" | "down";
  readonly comment: string;
  readonly question: string;
  readonly history: NonNullable<Question["history"]>;
  readonly status: AnswerStatus;
  /** `quote` is the article's text at `span` on the day the feedback came. */
  readonly citations: readonly { readonly articleId: string; readonly span: Span; readonly quote: string }[];
  /** ISO 8601 instant. */
  readonly receivedAt: string;
}

export interface FeedbackStore {
  /** "full" when the store takes no more. */
  add(feedback: Feedback): Promise<"stored" | "full">;
}
