import { type EmbeddedQuestion, weighedQuestion } from "../decide/weighed-question.ts";
import { weighedBy } from "../weighed-by.ts";
import { topicalityModel } from "./topicality-model.ts";

/** What tells the subject of the articles from another. */
export type TopicalityFeatures = { readonly [Name in keyof typeof topicalityModel.weights]: number };

/** For vectors of another model, by signs that are free of any model's scale. */
const scaleFree = weighedBy(
  { sentence: 1.2, passage: 1.1, everyday: -2.5, rareWords: 1.4, oneArticle: 1.55, isRendered: -3 },
  -2.3,
);
const ofFeatures = weighedBy(topicalityModel.weights, topicalityModel.intercept);
const ofQuestion = weighedQuestion(topicalityModel.question);

/**
 * Log-odds that the question is on the articles' subjects; from 0 on it is. Fitted by `evals/fit-topicality.ts`, for the shipped
 * model with the question's own vector: what people ask in daily life differs from what they ask of articles.
 */
export function topicalityOf(features: TopicalityFeatures, question: EmbeddedQuestion): number {
  const asked = ofQuestion(question);
  return asked === null ? scaleFree(features) : ofFeatures(features) + asked;
}
