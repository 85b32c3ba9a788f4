/** The question's vector, and the model that made it; null on other vectors than a local model's. */
export interface EmbeddedQuestion {
  readonly vector: Float32Array;
  readonly embedderId: string | null;
}

/** Weights of a question's vector, in whole units from -127 to 127, fitted on the vectors of one model file. */
export interface QuestionModel {
  readonly embedder: string;
  readonly intercept: number;
  readonly unit: number;
  readonly weights: readonly number[];
}

/** What the question alone says, in log-odds; null where another model than the fitted one made its vector. */
export function weighedQuestion(model: QuestionModel): (question: EmbeddedQuestion) => number | null {
  const weights = Float32Array.from(model.weights, (weight) => weight * model.unit);
  return ({ vector, embedderId }) =>
    embedderId?.startsWith(model.embedder)
      ? vector.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), model.intercept)
      : null;
}
