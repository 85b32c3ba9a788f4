import { decisionModel } from "./decision-model.ts";
import { weighedBy } from "./weighed-by.ts";

/** What speaks for an answer or against it, see `decisionFeatures`. */
export type DecisionFeatures = { readonly [Name in keyof typeof decisionModel.weights]: number };

/** The question's vector, and the model that made it; null on other vectors than a local model's. */
export interface EmbeddedQuestion {
  readonly vector: Float32Array;
  readonly embedderId: string | null;
}

const ofFeatures = weighedBy(decisionModel.weights, decisionModel.intercept);
const questionWeights = Float32Array.from(
  decisionModel.question.weights,
  (weight) => weight * decisionModel.question.unit,
);

/**
 * Log-odds that the evidence answers the question, where nothing that the question fixes is missing; from 0 on it counts as an
 * answer. Fitted by `evals/fit-decision.ts`.
 */
export function answerOdds(features: DecisionFeatures, question: EmbeddedQuestion): number {
  return ofFeatures(features) + ofQuestion(question);
}

/** What the question alone says: articles leave out some things (names, hours, penalties) more often than others. */
function ofQuestion({ vector, embedderId }: EmbeddedQuestion): number {
  if (!embedderId?.startsWith(decisionModel.question.embedder)) return 0;
  return vector.reduce((sum, value, i) => sum + value * (questionWeights[i] ?? 0), decisionModel.question.intercept);
}
