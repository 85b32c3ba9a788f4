/** Log-odds for each unit, fitted on the signs and questions of `evals/fit-decision.ts` (decision 0013); from 0 on what is quoted counts as an answer. */
export const decisionWeights = {
  /** Whether the best sentence holds the kind of thing that is asked for. */
  kind: 2.06,
  /** Nouns of the question of which nothing is said. */
  missingNouns: -0.83,
  /** Whether nothing is said of the noun that the answer must be one of. */
  missingNoun: -0.47,
  /** Share of the question's words that no passage holds: they are missing for every answer alike. */
  unknownWords: 4.15,
  /** Cosine of the best sentence, in standard deviations above the everyday questions' mean. */
  sentence: 0.45,
  /** The same of the nearest passage. */
  passage: -0.29,
  /** Words shared with the evidence, each by its rarity from 0 to 1. */
  rareWords: 0.55,
  /** Share of the question's weight that is said. */
  share: 4.34,
  /** Greatest weight of a word that the first quotation and what stands around it leave unsaid. */
  leastSaid: -3.43,
  /** Whether what is quoted stands below a printed question. */
  belowQuestion: 0.87,
} as const;
/** The fitted -7.1, and a little less: a clear answer is held back by doubt more often than a near miss passes. */
const intercept = -6.9;
export type DecisionFeatures = { readonly [Name in keyof typeof decisionWeights]: number };

const names = Object.keys(decisionWeights) as (keyof DecisionFeatures)[];

/** Log-odds that the evidence answers the question, where nothing that the question fixes is missing. */
export function answerOdds(features: DecisionFeatures): number {
  return names.reduce((sum, name) => sum + decisionWeights[name] * features[name], intercept);
}
