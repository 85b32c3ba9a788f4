import type { Candidate } from "./candidate.ts";
import { preferIntroductions } from "./introductions.ts";
import { preferLabelled } from "./prefer-labelled.ts";
import { preferPlain } from "./prefer-plain.ts";
import { preferPresent } from "./prefer-present.ts";
import { type ScoringInput, scoreSentences } from "./score-sentences.ts";

export interface CandidatesInput extends ScoringInput {
  /** As it was asked. */
  readonly question: string;
  /** Words of the question that stand for a word of speech, with that word. */
  readonly spokenOf: ReadonlyMap<string, string>;
  /** Whether the question was rendered from another language. */
  readonly isRendered: boolean;
}

/** The sentences found, best first: by their features, then as the question's own form prefers some to others. */
export async function findCandidates(input: CandidatesInput): Promise<readonly Candidate[]> {
  const { text } = input.analysis;
  const ofLabel = preferLabelled(await scoreSentences(input), input.question);
  const ofNow = preferIntroductions(preferPresent(ofLabel, text), text);
  // Words put side by side say nothing plainly.
  return input.isRendered ? ofNow : preferPlain(ofNow, input);
}
