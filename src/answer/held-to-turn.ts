import { normalisedWhole } from "../retrieve/normalised-passage.ts";
import { type TermExtractor, termSetOf } from "../retrieve/terms.ts";
import type { Evidence } from "./evidence.ts";
import type { ResolvedQuestion } from "./follow-up/resolve-follow-up.ts";
import type { EvidenceReading } from "./join-parts.ts";
import { isAttribute } from "./question/attribute-words.ts";
import { isGeneric } from "./question/generic-nouns.ts";
import { isLight } from "./question/light-words.ts";
import { isSaidBy } from "./question/near-equals.ts";
import { ownWords } from "./question/own-words.ts";

/**
 * A follow-up that turns to something of which the evidence says nothing is no longer answered by it, nor is one of whose own
 * words none is in the evidence: what it shares with the thread alone is what it leans on.
 */
export function heldToTurn(
  reading: EvidenceReading,
  { turnsTo, says }: Pick<ResolvedQuestion, "turnsTo" | "says">,
  extractTerms: TermExtractor,
): EvidenceReading {
  const { decision, evidence, correction } = reading;
  if (decision.status !== "answered" || correction) return reading;
  const isSaid =
    (term: string) =>
    ({ passage }: Evidence) =>
      normalisedWhole(passage).includes(term) || isSaidBy(term, termSetOf(passage), extractTerms);
  const open = (part: string): EvidenceReading => ({
    ...reading,
    decision: { status: "partial", missingTerms: [], missingKind: false, openParts: [part] },
  });
  if (turnsTo !== null) {
    const named = extractTerms(turnsTo).filter((term) => !isLight(term) && !isGeneric(term) && !isAttribute(term));
    return evidence.some((item) => named.every((term) => isSaid(term)(item))) ? reading : open(turnsTo);
  }
  const own = says === null ? [] : ownWords(says, extractTerms).filter((term) => /\p{Script=Han}/u.test(term));
  return own.length === 0 || own.some((term) => evidence.some(isSaid(term)))
    ? reading
    : open((says ?? "").replace(/[？?。！!\s]+$/u, ""));
}
