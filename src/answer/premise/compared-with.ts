import type { PassageIndex } from "../../ports/passage-index.ts";
import { titlesOf } from "../titles-of.ts";
import { correctionByFirst } from "./by-first-sentence.ts";
import { type AlignedSentence, type AligningInput, alignClaim } from "./claim/align-claim.ts";
import type { Claim } from "./claim/read-claim.ts";
import type { PlacedCorrection } from "./correction.ts";
import type { PremiseInput } from "./premise-input.ts";

/** What a claim is compared with. */
export interface Compared {
  /** The sentences by how much of the claim they hold, the most first. */
  readonly aligned: readonly AlignedSentence[];
  /** What the first quotation says otherwise than the question, if it speaks of the same. */
  readonly first: PlacedCorrection | null;
}

export async function comparedWith(input: PremiseInput, claim: Claim): Promise<Compared> {
  return {
    aligned: await alignedWith(input, claim),
    first: input.onTheSame ? correctionByFirst(input.analysis, input.evidence) : null,
  };
}

/** The sentences that were read, by how much of the claim they hold, the most first. */
export async function alignedWith(
  input: Omit<AligningInput, "claim" | "titleOf"> & { readonly index: Pick<PassageIndex, "heading"> },
  { text: claim }: Claim,
): Promise<readonly AlignedSentence[]> {
  const ids = [...input.evidence, ...input.candidates].map(({ passage }) => passage.articleId);
  return alignClaim({ ...input, claim, titleOf: await titlesOf(input.index, ids) });
}
