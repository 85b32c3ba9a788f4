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

/**
 * What is made of the odds whatever the score is; undefined where that depends on it, and the pair must be read.
 * @param judge of one score; from some score on it gives the one outcome, below it the other
 */
export function whateverScore<Outcome extends { readonly status: string }>(
  judge: (score: number) => Outcome,
): Outcome | undefined {
  const [lowest, highest] = [judge(-MOST), judge(MOST)];
  return lowest.status === highest.status ? lowest : undefined;
}
