import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { pointedKinds } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";
import type { SentenceTerms } from "./sentence-terms.ts";

const namesSeveral = /[和与跟及、]|以及|各自?(是|为|有|多少|几)|分别|还有/u;
/** Log-odds by which a sentence may stand behind the best one when it says what the others do not. */
const MAX_BEHIND = 4;
/** Share of the question's weight that a further sentence must bring. */
const MIN_GAIN = 0.12;
const MAX_FURTHER = 2;

/** Where the question names several things, sentences that speak of those the chosen ones leave out. */
export function furtherCandidates(
  chosen: readonly Candidate[],
  sayable: readonly Candidate[],
  analysis: QuestionAnalysis,
  termWeights: TermWeights,
  sentenceTerms: SentenceTerms,
): readonly Candidate[] {
  const best = sayable[0];
  if (!best || !namesSeveral.test(analysis.text)) return [];
  const termsOf = ({ passage, sentence }: Candidate) =>
    sentenceTerms(passage)[passage.sentences.indexOf(sentence)] ?? new Set<string>();
  const open = new Map(termWeights);
  for (const candidate of chosen) for (const term of termsOf(candidate)) open.delete(term);
  const gainOf = (candidate: Candidate) => {
    let gain = 0;
    for (const term of termsOf(candidate)) gain += open.get(term) ?? 0;
    return gain;
  };
  const eligible = sayable.filter(
    (c) =>
      c.score >= best.score - MAX_BEHIND &&
      !chosen.includes(c) &&
      (c.features.kind === 1 || !pointedKinds.has(analysis.kind)),
  );
  const further: Candidate[] = [];
  while (further.length < MAX_FURTHER) {
    const next = eligible.toSorted((a, b) => gainOf(b) - gainOf(a))[0];
    if (!next || gainOf(next) < MIN_GAIN) break;
    further.push(next);
    for (const term of termsOf(next)) open.delete(term);
  }
  return further;
}
