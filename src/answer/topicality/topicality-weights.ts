import { weighedBy } from "../weighed-by.ts";

/** Log-odds for each unit, fitted by `evals/fit-topicality.ts`; from 0 on the question is on the articles' subjects. */
export const topicalityWeights = {
  /** Cosine of the nearest sentence, in standard deviations above the everyday questions' mean. */
  sentence: 1.2,
  /** The same of the nearest passage. */
  passage: 1.1,
  /** The same of the nearest everyday questions: what is near to these needs more nearness to the articles. */
  everyday: -2.5,
  /** Words shared with the evidence, each by its rarity from 0 to 1. */
  rareWords: 1.4,
  /** Share of the first five passages that belong to one article: chance finds scatter. */
  oneArticle: 1.55,
} as const;
/** The fitted -2.7, and a little more: what is let in by it is looked at again. */
const intercept = -2.3;
export type TopicalityFeatures = { readonly [Name in keyof typeof topicalityWeights]: number };

/** Log-odds that the question is on the articles' subjects. */
export const topicalityOf = weighedBy(topicalityWeights, intercept);
