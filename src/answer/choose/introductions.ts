import { normalise } from "../../retrieve/normalise.ts";
import { type Evidence, toEvidence, withoutRepeats } from "../evidence.ts";
import { personAskedFor } from "../question/introduction.ts";
import type { Candidate } from "./candidate.ts";

const MOST_SHOWN = 2;

const introduces = ({ features, sentence: { role } }: Candidate) =>
  features.introduces === 1 && role !== "heading" && role !== "question";

/** Where it is asked who somebody is, the sentences that introduce them come first. Best first, as they came. */
export function preferIntroductions(candidates: readonly Candidate[], question: string): readonly Candidate[] {
  if (personAskedFor(question) === null) return candidates;
  return candidates.toSorted((a, b) => Number(introduces(b)) - Number(introduces(a)));
}

/** What introduces somebody of whom it is asked who they are, even where the words do no more than that. */
export function introductionsIn(candidates: readonly Candidate[], question: string): readonly Evidence[] {
  if (personAskedFor(question) === null) return [];
  return withoutRepeats(candidates.filter(introduces).slice(0, MOST_SHOWN).map(toEvidence));
}

/** Of those worth reading beside an answer, the ones that name whoever is asked about, or are their words. */
export function onWhoIsAsked(candidates: readonly Candidate[], question: string): readonly Candidate[] {
  const person = personAskedFor(question);
  if (person === null) return candidates;
  return candidates.filter(
    ({ sentence, text }) => sentence.speaker?.name === person || normalise(text).includes(person),
  );
}
