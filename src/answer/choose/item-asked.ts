import type { Evidence } from "../evidence.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import { type Candidate, candidateOf, sentenceOf } from "./candidate.ts";

/** Log-odds by which a point may stand behind the best sentence and still be the one that is asked for. */
const BEHIND = 2;
/** Two points are seldom more than the one. */
const MANY_POINTS = 3;
/** Kinds that one point answers, though it stands in an enumeration. */
const oneAnswers: ReadonlySet<AnswerKind> = new Set(["yes-no", "open"]);
/** What asks for several of them all the same. */
const asksForSeveral = /都|各|分别|怎么|怎样|如何|哪[些几两三四五六七八九十\d]|几[个条种类点项方面块]/u;
/** A printed question that asks the same is found among so many sentences. */
const FIRST = 3;

export interface ItemAskedInput {
  readonly text: string;
  readonly kind: AnswerKind;
  /** Whether what the question takes for granted is set right, which one point does. */
  readonly isCorrected: boolean;
}

/**
 * Of an enumeration that is not asked for, the points alone that are about as likely as the best sentence; all of them where
 * most of them are, or they answer a printed question that asks the same. `candidates` best first.
 */
export function itemAsked(
  evidence: readonly Evidence[],
  candidates: readonly Candidate[],
  { text, kind, isCorrected }: ItemAskedInput,
): readonly Evidence[] {
  const [best] = candidates;
  const isForOne = isCorrected || (oneAnswers.has(kind) && !asksForSeveral.test(text));
  if (!best || !isForOne) return evidence;
  const asksPrinted =
    kind === "open" || candidates.slice(0, FIRST).some(({ sentence }) => sentence.role === "question");
  const isPrinted = asksPrinted && !isCorrected;
  const enumerations = evidence.map((item) => {
    const group = sentenceOf(item)?.group;
    const answersAll = isPrinted && item.passage.question !== undefined;
    return group === undefined || answersAll ? null : `${item.passage.articleId} ${group}`;
  });
  const least = best.score - BEHIND;
  const isLikely = (item: Evidence) => (candidateOf(item, candidates)?.score ?? Number.NEGATIVE_INFINITY) >= least;
  const kept = evidence.filter((item, i) => {
    const enumeration = enumerations[i];
    if (enumeration === null || isLikely(item)) return true;
    const points = evidence.filter((_, at) => enumerations[at] === enumeration);
    return points.length < MANY_POINTS || points.filter(isLikely).length * 2 > points.length;
  });
  return kept.length > 0 ? kept : evidence;
}
