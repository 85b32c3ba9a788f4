import { normalise } from "../../retrieve/normalise.ts";
import { normalisedWhole } from "../../retrieve/normalised-passage.ts";
import { type TermExtractor, termSetOf } from "../../retrieve/terms.ts";
import type { Evidence } from "../evidence.ts";
import type { EvidenceReading } from "../join-parts.ts";
import { isAttribute } from "../question/attribute-words.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidBy } from "../question/near-equals.ts";
import { ownWords } from "../question/own-words.ts";
import { leadWithTurn } from "./lead-with-turn.ts";
import type { ResolvedQuestion } from "./resolve-follow-up.ts";

/**
 * A follow-up that turns to something is answered first by what is of that; where the evidence says nothing of it, it is no
 * longer answered, nor is one of whose own words none is in the evidence: what it shares with the thread alone is what it
 * leans on. What is set right is in its own words.
 */
export function heldToTurn(
  found: EvidenceReading,
  { turnsTo, says }: Pick<ResolvedQuestion, "turnsTo" | "says">,
  extractTerms: TermExtractor,
): EvidenceReading {
  const kept = says === null ? found : withoutOthersClaim(found, says);
  const reading = turnsTo === null ? kept : leadWithTurn(kept, turnsTo, extractTerms);
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

/** Across 渡轮票价，不打折吗 goes no claim: the first half was asked before, and is there for its subject. */
function withoutOthersClaim(found: EvidenceReading, says: string): EvidenceReading {
  const { correction } = found;
  return correction && !normalise(says).includes(normalise(correction.claimed))
    ? { ...found, correction: null }
    : found;
}
