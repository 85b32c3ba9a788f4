/** Folders of `evals/invented`: documents that nobody published, and questions on them. */
export const inventedSets = [
  ...["city", "youth", "health", "economy", "law", "rural", "port", "culture"],
  ...["evening", "daily", "science", "gazette", "profile", "bulletin", "national", "essay", "notice"],
  ...["school", "housing", "transport", "care"],
] as const;
