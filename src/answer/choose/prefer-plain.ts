import type { PassageIndex } from "../../ports/passage-index.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { toEvidence } from "../evidence.ts";
import type { Candidate } from "./candidate.ts";
import { isPlainlySaid, mayBePlainlySaid } from "./plainly-said.ts";
import { isSayable } from "./select-evidence.ts";

/** Log-odds by which a sentence that says plainly what is asked may stand behind the best one. */
const WITHIN = 3;

export interface PreferPlainInput {
  readonly index: Pick<PassageIndex, "heading">;
  readonly analysis: QuestionAnalysis;
  readonly extractTerms: TermExtractor;
  readonly spokenOf: ReadonlyMap<string, string>;
}

/**
 * The first sentence that says all that a question for a figure names beside such a figure comes before those that share more
 * words with the question or are nearer in meaning: 补22万元 before 七层以上另加3万元. Best first, as they came.
 */
export async function preferPlain(
  candidates: readonly Candidate[],
  { index, analysis, extractTerms, spokenOf }: PreferPlainInput,
): Promise<readonly Candidate[]> {
  const [best] = candidates;
  if (!best || !mayBePlainlySaid(analysis)) return candidates;
  for (const candidate of candidates) {
    if (candidate.score < best.score - WITHIN) break;
    if (!isSayable(candidate)) continue;
    const title = (await index.heading(candidate.passage.articleId))?.title ?? "";
    if (!isPlainlySaid({ analysis, evidence: [toEvidence(candidate)], title, extractTerms, spokenOf })) continue;
    return [{ ...candidate, score: best.score }, ...candidates.filter((other) => other !== candidate)];
  }
  return candidates;
}
