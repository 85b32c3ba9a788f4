import { z } from "zod";
import { type DatasetLine, itemShape } from "../dataset.ts";
import type { DrawnQuestion } from "./draw-interviews.ts";

/** Another wording of a drawn question, written by hand; a follow-up that asks for a part brings that part's answer. */
const rewording = itemShape.pick({ category: true, question: true, history: true }).extend({
  /** Verbatim sentences of the same article. */
  evidence: z.array(z.string()).optional(),
  keyFacts: itemShape.shape.keyFacts.optional(),
});

/** Rewordings by the id of the drawn question. */
export const rewordingsShape = z.record(z.string(), z.array(rewording));
type Rewording = z.infer<typeof rewording>;

/**
 * Each drawn question followed by its rewordings, which share its family and, unless they bring their own, its answer.
 * Throws for rewordings of a question that was not drawn.
 */
export function rewordInterviews(
  drawn: readonly DrawnQuestion[],
  rewordings: Readonly<Record<string, readonly Rewording[]>>,
): readonly DrawnQuestion[] {
  const unknown = Object.keys(rewordings).filter((id) => !drawn.some((question) => question.id === id));
  if (unknown.length > 0) throw new Error(`The articles print no such question: ${unknown.join(", ")}`);
  return drawn.flatMap((question) => [
    question,
    ...(rewordings[question.id] ?? []).map((each) => reword(question, each)),
  ]);
}

function reword(question: DrawnQuestion, { evidence, keyFacts, ...wording }: Rewording): DrawnQuestion {
  const articleId = question.evidence[0]?.articleId ?? "";
  return {
    ...question,
    ...wording,
    id: `${question.id}-${wording.category}`,
    ...(evidence ? { evidence: evidence.map((quote): DatasetLine["evidence"][number] => ({ articleId, quote })) } : {}),
    ...(keyFacts ? { keyFacts } : {}),
  };
}
