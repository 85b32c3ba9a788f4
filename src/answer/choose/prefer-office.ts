import { normalise } from "../../retrieve/normalise.ts";
import type { AskedOffice } from "../question/asked-office.ts";
import type { Candidate } from "./candidate.ts";

/** Log-odds that a sentence speaking of the office asked for gains on the others. */
const AHEAD = 3;

/** Where an office of a body is asked for, the sentences that speak of it come first. Best first, as they came. */
export function preferOffice(candidates: readonly Candidate[], asked: AskedOffice | null): readonly Candidate[] {
  if (!asked) return candidates;
  return candidates
    .map((candidate) =>
      asked.isHeldBy(normalise(candidate.text)) ? { ...candidate, score: candidate.score + AHEAD } : candidate,
    )
    .toSorted((a, b) => b.score - a.score);
}
