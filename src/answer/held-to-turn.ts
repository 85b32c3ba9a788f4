import { normalisedWhole } from "../retrieve/normalised-passage.ts";
import { type TermExtractor, termSetOf } from "../retrieve/terms.ts";
import type { EvidenceReading } from "./join-parts.ts";
import { isAttribute } from "./question/attribute-words.ts";
import { isGeneric } from "./question/generic-nouns.ts";
import { isLight } from "./question/light-words.ts";
import { isSaidBy } from "./question/near-equals.ts";

/** A follow-up that turns to something of which the evidence says nothing is no longer answered by it. */
export function heldToTurn(
  reading: EvidenceReading,
  turnsTo: string | null,
  extractTerms: TermExtractor,
): EvidenceReading {
  const { decision, evidence, correction } = reading;
  if (turnsTo === null || decision.status !== "answered" || correction) return reading;
  const own = extractTerms(turnsTo).filter((term) => !isLight(term) && !isGeneric(term) && !isAttribute(term));
  const holdsIt = evidence.some(({ passage }) =>
    own.every((term) => normalisedWhole(passage).includes(term) || isSaidBy(term, termSetOf(passage), extractTerms)),
  );
  if (holdsIt) return reading;
  return { ...reading, decision: { status: "partial", missingTerms: [], missingKind: false, openParts: [turnsTo] } };
}
