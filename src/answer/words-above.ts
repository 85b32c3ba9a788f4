import type { Passage } from "../domain/passage.ts";

/** The headings above a passage, the widest first, and the printed question that it answers, as they are written. */
export const wordsAbove = ({ headingPath, question }: Pick<Passage, "headingPath" | "question">): readonly string[] => [
  ...headingPath,
  question?.text ?? "",
];
