import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { PlacedCorrection } from "../correction.ts";
import { mostBy } from "./most-of-all.ts";

/** Share of what it is the most of that the sentence must have, itself or with what stands around it. */
const SAME_MATTER = 0.5;
/** Share of the characters of the claimed one that the sentence must have elsewhere, and may have in the other's name. */
const NAMED = 0.6;
const OTHER = 0.5;

/** What by the sentence is the most of all, where the claim has another that the sentence speaks of, too. */
export function mostInstead(claim: string, sentences: readonly AlignedSentence[]): readonly PlacedCorrection[] {
  const claimed = mostBy(claim);
  if (!claimed) return [];
  const [who, of] = [contentCharacters(claimed.who), contentCharacters(claimed.of)];
  for (const { text, around, evidence } of sentences)
    for (const clause of text.split(CLAUSE_END)) {
      const stated = mostBy(clause);
      if (!stated || shareOfCharacters(of, `${text}${around}`) < SAME_MATTER) continue;
      const isOther = shareOfCharacters(who, stated.who) <= OTHER;
      if (!isOther) return [];
      if (shareOfCharacters(who, text.replace(clause, "")) < NAMED) continue;
      return [{ about: "trend", claimed: claim, stated: clause, evidence }];
    }
  return [];
}
