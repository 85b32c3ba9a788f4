/** Written by `npx tsx evals/fit-pairs.ts --write`. */
export const pairModel = { intercept: 0.791, odds: 0.617, score: 0.745, unsaidByArticle: -1.27 } as const;
