import { normalisedWhole } from "../retrieve/normalised-passage.ts";
import type { EvidenceReading } from "./read-evidence.ts";

/** A follow-up that turns to something of which the evidence says nothing is no longer answered by it. */
export function heldToTurn(reading: EvidenceReading, turnsTo: string | null): EvidenceReading {
  const { decision, evidence, correction } = reading;
  if (turnsTo === null || decision.status !== "answered" || correction) return reading;
  if (evidence.some(({ passage }) => normalisedWhole(passage).includes(turnsTo))) return reading;
  return { ...reading, decision: { status: "partial", missingTerms: [], missingKind: false, openParts: [turnsTo] } };
}
