/**
 * Log-odds for each unit. The first eight are fitted on public questions by `evals/fit-sentence-weights.ts`; what these
 * questions hardly hold (other measures, introductions, years, quoted phrases) is chosen on the dev questions.
 */
export const sentenceWeights = {
  focusSimilarity: 8.5,
  passageSimilarity: 9,
  focusCoverage: 2.7,
  passageCoverage: 4.4,
  bigrams: 1.4,
  kind: 1.1,
  newFigure: 1.25,
  rank: 1.5,
  sameMeasure: 2.5,
  introduces: 3,
  year: 0.5,
  phrase: 1.5,
} as const;
export type SentenceFeatures = { readonly [Name in keyof typeof sentenceWeights]: number };
