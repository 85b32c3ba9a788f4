import type { NameFinder } from "../../ports/name-finder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { type AlignedSentence, alignClaim } from "./align-claim.ts";
import type { Claim } from "./read-claim.ts";

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
  /** The words of an English question that were rendered; none of a Chinese one. */
  readonly english: readonly string[];
}

/** The sentences by how much of the claim they hold, the most first. */
export async function alignedOf(input: PremiseInput, claim: Claim): Promise<readonly AlignedSentence[]> {
  const ids = new Set([...input.evidence, ...input.candidates].map(({ passage }) => passage.articleId));
  const titles = new Map<string, string>();
  for (const id of ids) titles.set(id, (await input.index.heading(id))?.title ?? "");
  return alignClaim({ ...input, claim: claim.text, titleOf: (id) => titles.get(id) ?? "" });
}
