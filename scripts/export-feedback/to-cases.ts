import type { DatasetLine } from "../../evals/dataset.ts";
import { validateDataset } from "../../evals/validate-dataset.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Feedback } from "../../src/ports/feedback-store.ts";

/** Feedback that a person must finish into a case, and why. */
export interface ForReview {
  readonly reason: string;
  readonly feedback: Feedback;
}

/**
 * Evaluation cases out of feedback. A reader's yes makes the cited words the evidence, each of them a key fact; to an
 * abstention it says that the articles hold no answer. A no tells that something is wrong but not what would be right,
 * so it goes to review; so does a yes whose words the articles no longer hold. The last word on a question counts.
 */
export function toCases(
  given: readonly Feedback[],
  articles: readonly Pick<Article, "id" | "text">[],
): { readonly cases: readonly DatasetLine[]; readonly review: readonly ForReview[] } {
  const latest = new Map(given.map((feedback) => [JSON.stringify([feedback.question, feedback.history]), feedback]));
  const cases: DatasetLine[] = [];
  const review: ForReview[] = [];
  for (const feedback of latest.values()) {
    const item = toCase(feedback);
    const problems = validateDataset([item], articles);
    if (feedback.verdict === "down") review.push({ reason: "the reader was not helped", feedback });
    else if (problems.length > 0) review.push({ reason: problems.join("; "), feedback });
    else cases.push(item);
  }
  return { cases, review };
}

function toCase({ answerId, question, history, status, citations, comment }: Feedback): DatasetLine {
  const evidence = citations.map(({ articleId, quote }) => ({ articleId, quote }));
  return {
    id: `feedback-${answerId}`,
    family: `feedback-${answerId}`,
    split: "dev",
    category: "feedback",
    question,
    ...(history.length > 0 ? { history: [...history] } : {}),
    answerable: status === "answered" ? true : status === "partial" ? "partial" : false,
    evidence,
    keyFacts: evidence.map(({ quote }) => [quote]),
    ...(comment === "" ? {} : { note: comment }),
  };
}
