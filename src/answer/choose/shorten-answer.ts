import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import type { Candidate } from "./candidate.ts";
import { itemAsked } from "./item-asked.ts";
import { mostlyOfOneArticle } from "./same-article.ts";
import { isStub, wholeQuotations } from "./whole-quotations.ts";

export interface Quotable {
  readonly evidence: readonly Evidence[];
  /** What is read after the evidence. */
  readonly support: readonly Evidence[];
}

export interface ShorteningInput extends Quotable {
  readonly analysis: Pick<QuestionAnalysis, "text" | "kind">;
  /** The text that the question is a part of, or the question itself. */
  readonly whole: string;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly isAnswered: boolean;
  readonly isCorrected: boolean;
}

/**
 * What is quoted of the evidence once it has decided: an answer is as short as it can be. Where the evidence does not
 * answer, the reader needs all of it.
 */
export function shortenAnswer(input: ShorteningInput): Quotable {
  const { evidence, support, candidates, isAnswered, isCorrected, whole } = input;
  const { text, kind } = input.analysis;
  const readable = support.filter((item) => !isStub(item));
  if (!isAnswered) return { evidence: wholeQuotations(evidence, kind), support: readable };
  const asked = itemAsked(evidence, candidates, { text, kind, isCorrected });
  const kept = mostlyOfOneArticle([...asked, ...readable], candidates, whole);
  return {
    evidence: wholeQuotations(
      asked.filter((item) => kept.includes(item)),
      kind,
    ),
    support: readable.filter((item) => kept.includes(item)),
  };
}
