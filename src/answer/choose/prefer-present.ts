import { normalise } from "../../retrieve/normalise.ts";
import type { Candidate } from "./candidate.ts";

/** Log-odds that a sentence on what was so before loses on the others. */
const BEHIND = 1.5;

/** A sentence that opens with what was so before, set off: 改革前, 以前. 此前 only tells the order of events. */
const opensBefore =
  /^[“"]?(?:(?:在|而)?(?:改革|调整|修订|改造|实施|试点|新政|政策)(?:以|之)?前|以前|过去|原来|原先|从前|以往)[,，]/u;
/** And goes on to tell of now. */
const goesOn =
  /现在|如今|目前|今后|改为|改成|[改调修]\p{Script=Han}?后|从此|不再|取消|此次|本次|这次|新规|新政|现行|现[已在]|已经?[不可改]|[提升降扩缩增减调]\p{Script=Han}?[到至为]/u;
/** A question that wants to know how things were, or how they changed. */
const asksBefore =
  /(?<![目提])前(?![往言期景台线])|过去|原来|原先|以往|曾|当时|当初|起初|最初|最早|[老旧](?:办法|政策|制度|规定)|去年|历史|变化|变了|改了|不同|区别|相比|对比|(?:比(?![例重如率])|较).{0,6}[多少高低快慢升降增减]/u;

/** What is so now comes before what was so, unless that is asked for. Best first, as they came. */
export function preferPresent(candidates: readonly Candidate[], question: string): readonly Candidate[] {
  if (asksBefore.test(question)) return candidates;
  const tellsOfBefore = (candidate: Candidate) => {
    const text = normalise(candidate.text);
    return opensBefore.test(text) && !goesOn.test(text);
  };
  return candidates
    .map((candidate) => (tellsOfBefore(candidate) ? { ...candidate, score: candidate.score - BEHIND } : candidate))
    .toSorted((a, b) => b.score - a.score);
}
