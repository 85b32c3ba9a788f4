import type { PassageIndex } from "../../ports/passage-index.ts";
import type { PrintedQuestionMatcher } from "../../retrieve/match-printed-question.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { type AnswerKind, holdsKind } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";
import { answerToPrintedQuestion, isUnderSameQuestion } from "./quote-structure.ts";

/** Cosine from which the nearest of all sentences, a printed question, asks the same. */
const MIN_NEAREST_SIMILARITY = 0.6;

export interface PrintedQuestionInput {
  readonly index: PassageIndex;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly match: PrintedQuestionMatcher;
}

/** The printed question that asks what is asked, by its words or its meaning. */
export async function bestPrintedQuestion({
  index,
  candidates,
  match,
}: PrintedQuestionInput): Promise<Candidate | undefined> {
  const scored: { candidate: Candidate; score: number }[] = [];
  for (const candidate of candidates.filter(({ sentence }) => sentence.role === "question")) {
    const { passage, similarity } = candidate;
    const title = (await index.heading(passage.articleId))?.title ?? "";
    scored.push({ candidate, score: match({ question: passage.question?.text ?? candidate.text, title, similarity }) });
  }
  return scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)[0]?.candidate;
}

/** A printed question that is nearer in meaning than any sentence asks the same in other words. */
export function nearestPrintedQuestion(candidates: readonly Candidate[], kind: AnswerKind): Candidate | undefined {
  const likeliest = candidates[0];
  if (likeliest?.sentence.role === "question") return likeliest;
  const nearest = candidates.toSorted((a, b) => b.similarity - a.similarity);
  if (nearest[0]?.sentence.role === "question" && nearest[0].similarity >= MIN_NEAREST_SIMILARITY) return nearest[0];
  // Whether something is so is said by one sentence, however long the answer that it stands in.
  if (kind === "yes-no") return undefined;
  const first = candidates.find(({ features }) => features.rank === 1);
  const asked = nearest.find(({ sentence }) => sentence.role === "question");
  return first && asked && isUnderSameQuestion(first.passage, asked.passage) ? asked : undefined;
}

/** Of the answer to a printed question that asks the same figure or name, the first sentence that gives one. */
export async function belowPrintedQuestion(
  input: PrintedQuestionInput & { readonly analysis: Pick<QuestionAnalysis, "kind"> },
): Promise<readonly Evidence[]> {
  const head = await bestPrintedQuestion(input);
  const answer = head ? await answerToPrintedQuestion(input.index, head.passage) : [];
  return answer.filter(({ text }) => holdsKind(input.analysis.kind, text)).slice(0, 1);
}
