import { weighedBy } from "../weighed-by.ts";
import { decisionModel } from "./decision-model.ts";
import { type EmbeddedQuestion, weighedQuestion } from "./weighed-question.ts";

/** What speaks for an answer or against it, see `decisionFeatures`. */
export type DecisionFeatures = { readonly [Name in keyof typeof decisionModel.weights]: number };

const ofFeatures = weighedBy(decisionModel.weights, decisionModel.intercept);
const ofQuestion = weighedQuestion(decisionModel.question);

/**
 * Log-odds that the evidence answers the question, where nothing that the question fixes is missing; from 0 on it counts as an
 * answer. Fitted by `evals/fit-decision.ts`.
 */
export function answerOdds(features: DecisionFeatures, question: EmbeddedQuestion): number {
  // Articles leave out some things (names, hours, penalties) more often than others.
  return ofFeatures(features) + (ofQuestion(question) ?? 0);
}
