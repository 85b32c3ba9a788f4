import type { PremiseCorrection } from "../../domain/answer.ts";
import type { Evidence } from "../evidence.ts";

/** What the question takes for granted and what the quoted sentence says in its place. */
export type Correction = Omit<PremiseCorrection, "citation">;

/** What one sentence makes of the claim: says otherwise, says the same, or neither. */
export type Held = Correction | "supported" | null;

/** A correction with the sentence that makes it. */
export interface PlacedCorrection extends Correction {
  readonly evidence: Evidence;
  /** The rule has itself seen of what else the article has the claimed figure, or denies the same, so that it may stand there. */
  readonly ofPair?: boolean;
}
