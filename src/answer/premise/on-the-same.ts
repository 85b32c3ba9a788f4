import type { Candidate } from "../choose/candidate.ts";
import type { HeldTerms } from "../decide/held-terms.ts";

/** Share of the question that the evidence must hold, or its cosine, before it contradicts what the question states. */
const ON_THE_SAME = 0.5;
const NEAR_THE_SAME = 0.68;

/** Whether the evidence speaks of what is asked, by its words or by its meaning. */
export const isOnTheSame = ({ share }: Pick<HeldTerms, "share">, [best]: readonly Candidate[]): boolean =>
  share >= ON_THE_SAME || (best?.similarity ?? 0) >= NEAR_THE_SAME;
