import type { TermWeights } from "./term-weights.ts";
import { coverage } from "./term-weights.ts";
import type { TermExtractor } from "./terms.ts";

/** Cosine from which two questions ask the same; chosen on the dev questions. */
const MIN_SIMILARITY = 0.74;
/** Share of the question's weight that the printed question and its article's title must hold together. */
const MIN_COVERAGE = 0.6;
/** Share of the printed question's own words, those not in the title, that the question must hold. */
const MIN_OWN_WORDS = 0.5;

export interface PrintedQuestionMatch {
  readonly question: string;
  readonly title: string;
  /** Cosine of the two questions, 0 where there are no vectors. */
  readonly similarity: number;
}

/**
 * How surely a printed question asks what is asked, from 0 (it does not) to 1, by meaning or by words.
 * A printed question leans on its title: “此次改革的背景” is the background of what the title names.
 */
export function createPrintedQuestionMatcher(termWeights: TermWeights, extractTerms: TermExtractor) {
  return ({ question, title, similarity }: PrintedQuestionMatch): number => {
    const titleTerms = new Set(extractTerms(title));
    const printed = new Set(extractTerms(question));
    const own = [...printed].filter((term) => !titleTerms.has(term) && !/^\d+$/u.test(term));
    const ownShare = own.length === 0 ? 0 : own.filter((term) => termWeights.has(term)).length / own.length;
    const covered = coverage(termWeights, new Set([...printed, ...titleTerms]));
    const byWords = covered >= MIN_COVERAGE && ownShare >= MIN_OWN_WORDS;
    return Math.max(byWords ? (covered + ownShare) / 2 : 0, similarity >= MIN_SIMILARITY ? similarity : 0);
  };
}

export type PrintedQuestionMatcher = ReturnType<typeof createPrintedQuestionMatcher>;
