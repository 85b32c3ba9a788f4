import { pairModel } from "./pair-model.ts";

/** Beyond, a score is no surer: sentences that say what is asked word for word were scored -4. */
const MOST = 2;

export const bounded = (score: number) => Math.max(-MOST, Math.min(MOST, score));

/**
 * Log-odds that the evidence answers: those of words, kinds and vectors joined with the cross-encoder's. It hears the question's
 * manner and a sentence like an answer more than what the sentence is about, so that what its article leaves unsaid counts again.
 */
export const withPairScore = (odds: number, score: number, { unsaidByArticle }: { readonly unsaidByArticle: number }) =>
  pairModel.intercept +
  pairModel.odds * odds +
  pairModel.score * bounded(score) +
  pairModel.unsaidByArticle * unsaidByArticle;
