import type { NameFinder } from "../../ports/name-finder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../choose/candidate.ts";
import type { Evidence } from "../evidence.ts";

/** What is read to hold a question's claim against. */
export interface PremiseInput {
  readonly index: Pick<PassageIndex, "article" | "heading">;
  readonly analysis: QuestionAnalysis;
  readonly evidence: readonly Evidence[];
  readonly candidates: readonly Candidate[];
  readonly termWeights: TermWeights;
  /** Whether the evidence speaks of what is asked. */
  readonly onTheSame: boolean;
  readonly findNames: NameFinder;
  readonly extractTerms: TermExtractor;
}
