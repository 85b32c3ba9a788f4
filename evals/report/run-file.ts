import type { Result } from "../evaluate.ts";
import type { VerifierReport } from "../mutations/verifier-suite.ts";
import type { Comparison } from "../statistics/compare.ts";
import type { Group } from "../statistics/summarise.ts";

/** A system that answered the same questions in the same run, to compare with. */
export interface Rival {
  readonly name: string;
  readonly groups: readonly Group[];
}

/** The whole of a run: what run.json holds and every report is drawn from. */
export interface Run {
  readonly startedAt: string;
  readonly subject: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly commit: string;
  readonly corpusHash: string;
  readonly groups: readonly Group[];
  readonly latency: { readonly p50: number; readonly p95: number };
  readonly rivals: readonly Rival[];
  readonly comparison: Omit<Comparison, "difference"> | null;
  /** How the verifier did on sentences made false, and on true ones. */
  readonly verifier: VerifierReport | null;
  /** Thresholds that are not reached. */
  readonly below: readonly string[];
  readonly warnings: readonly string[];
  readonly results: readonly Result[];
}
