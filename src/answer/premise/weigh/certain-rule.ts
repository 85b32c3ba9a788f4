import type { Evidence } from "../../evidence.ts";
import type { PlacedCorrection } from "../correction.ts";

export interface RankedSentence {
  readonly evidence: Evidence;
  /** In the form in which claims are held against it. */
  readonly text: string;
  /** What stands above it and before it, normalised. */
  readonly around: string;
}

/** What the likeliest sentences, best first, say otherwise of one sharply bounded matter. */
export type CertainRule = (claim: string, sentences: readonly RankedSentence[]) => PlacedCorrection | null;
