import { weighedBy } from "./weighed-by.ts";

/** Log-odds for each unit, fitted by `evals/fit-decision.ts`; from 0 on what is quoted counts as an answer. */
export const decisionWeights = {
  /** Whether the best sentence holds the kind of thing that is asked for. */
  kind: 1.55,
  /** Its cosine, in standard deviations above the everyday questions' mean. */
  sentence: 0.35,
  /** Whether it holds the years that are asked about. */
  year: 0.65,
  /** Whether nothing is said of the noun that the answer must be one of. */
  missingNoun: -1.16,
  /** Share of the question's words that no passage holds: they are missing for every answer alike. */
  unknownWords: 1.4,
  /** Greatest weight of a word that the first quotation and what stands around it leave unsaid. */
  leastSaid: -6.78,
  /** How many sentences are quoted as evidence. */
  quotations: 0.24,
  /** What is asked for: amounts, places and numbers to call are what articles leave out most. */
  asksAmount: -0.41,
  asksPercentage: -0.15,
  asksDate: 0.84,
  asksPlace: -1.4,
  asksContact: -1.83,
  asksList: 0.41,
  asksWhether: 0.39,
} as const;
/** The fitted -3.13, and a little less: a clear answer is held back by doubt more often than a near miss passes. */
const intercept = -3;
export type DecisionFeatures = { readonly [Name in keyof typeof decisionWeights]: number };

/** Log-odds that the evidence answers the question, where nothing that the question fixes is missing. */
export const answerOdds = weighedBy(decisionWeights, intercept);
