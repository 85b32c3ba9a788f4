/** Folders of `evals/invented`: twenty documents each that nobody published, and questions on them. */
export const inventedSets = ["city", "youth", "health", "economy", "law", "rural", "port", "culture"] as const;
