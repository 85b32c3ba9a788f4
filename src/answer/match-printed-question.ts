import type { IndexedPassage } from "../ports/passage-index.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { TermWeights } from "./term-weights.ts";
import { coverage } from "./term-weights.ts";

/** Share of the question's weight that a printed question must hold, and of its own words that the question must hold. */
const MIN_COVERAGE = 0.6;
const MIN_OVERLAP = 0.4;

/** Tells whether the question asks what the article's printed question asks. */
export function printedQuestionMatcher({
  analysis,
  termWeights,
  extractTerms,
}: {
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly extractTerms: TermExtractor;
}): (passage: IndexedPassage) => boolean {
  const asked = new Set(analysis.terms);
  return ({ question }) => {
    if (!question) return false;
    const printed = new Set(extractTerms(question.text));
    if (printed.size === 0) return false;
    const shared = [...printed].filter((term) => asked.has(term)).length / printed.size;
    return coverage(termWeights, printed) >= MIN_COVERAGE && shared >= MIN_OVERLAP;
  };
}
