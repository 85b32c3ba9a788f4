import type { QuestionAnalysis } from "../analyse-question.ts";
import { type Evidence, withoutRepeats } from "../evidence.ts";
import { pointedKinds } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";
import { onWhoIsAsked } from "./introductions.ts";
import { type Quotable, shortenAnswer } from "./shorten-answer.ts";
import { supportingEvidence } from "./supporting-evidence.ts";
import { withoutLeadIn } from "./without-lead-in.ts";

/** Log-odds by the cross-encoder from which the evidence surely answers. */
const SURE = 1;

export interface QuotingInput {
  readonly analysis: QuestionAnalysis;
  /** The text that the question is a part of, or the question itself. */
  readonly whole: string;
  readonly evidence: readonly Evidence[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** What sets a premise right: it is quoted, and first, whatever else is left out. */
  readonly correcting: Evidence | null;
  readonly isAnswered: boolean;
  /** Log-odds by the cross-encoder that the evidence answers; null where it was not asked, or does not know what it is about. */
  readonly pairScore: number | null;
}

/**
 * What is quoted, and what is read after it, once it is decided what the evidence is worth: what a lead-in says may answer, so that
 * it is left off only now, and by this question alone, as another may not ask for it.
 */
export function quoteAnswer(input: QuotingInput): Quotable {
  const { analysis, evidence, candidates, correcting, isAnswered, pairScore } = input;
  const isSure = isAnswered && pairScore !== null && pairScore >= SURE && pointedKinds.has(analysis.kind);
  const support = supportingEvidence(evidence, onWhoIsAsked(candidates, analysis.text), isSure);
  const short = shortenAnswer({ ...input, support, isCorrected: correcting !== null });
  const quotations = correcting ? withoutRepeats([correcting, ...short.evidence]) : short.evidence;
  const trimmed = (items: readonly Evidence[]) => items.map((item) => withoutLeadIn(item, analysis));
  return { evidence: trimmed(quotations), support: trimmed(short.support) };
}
