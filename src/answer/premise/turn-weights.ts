import { weighedBy } from "../weighed-by.ts";

/** Log-odds for each unit, fitted by `evals/fit-premises.ts`; from 0 on a clause says otherwise than the claim. */
export const turnWeights = {
  /** What kind of turn it is, one with a negating word being none of these. */
  opposite: 0.35,
  extent: 0.85,
  stays: 2.68,
  count: 1.72,
  /** Pairs of characters that the clause shares with the claim's main clause, up to 4. */
  pairs: 0.23,
  /** Share of the characters of what is denied, or told in the other way, that the claim has; `head` is of its first word alone. */
  deed: 2.22,
  head: 0.21,
  /** Logarithm of the clause's number of characters that tell something. */
  length: -1.39,
  /** Share of the claim's characters that the clause has; it with the one before it; the whole sentence. */
  ofClaim: -0.74,
  inContext: 1.8,
  inSentence: 3.58,
  /** The greatest such share of a clause that does not deny, in the same sentence, and in the other likely ones. */
  saidElse: -2.17,
  saidByRival: -2.11,
  /** Whether it is the last clause of its sentence. */
  last: 0.52,
  /** Whether the sentence is the likeliest answer, or the second; log-odds behind the likeliest, up to 4. */
  first: 2.71,
  second: 1.43,
  behind: -0.42,
  /** Cosine of the sentence with the question. */
  similarity: 0.58,
  /** Share of the claim's words that the sentence holds, itself and with what stands around it. */
  own: -4.27,
  share: 0.99,
  /** Whether the claim is taken for granted in asking something else. */
  assumed: 1.37,
} as const;
/** The fitted -1.09, and less: a wrong correction weighs more than a missed one. */
const intercept = -1.6;
export type TurnFeatures = { readonly [Name in keyof typeof turnWeights]: number };

/** Log-odds that a clause speaks of what the claim speaks of, and so turns it. */
export const turnOdds = weighedBy(turnWeights, intercept);
