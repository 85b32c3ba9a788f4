import { normalise } from "../retrieve/normalise.ts";
import type { AskedText } from "./asked-text.ts";
import { withoutRepeats } from "./evidence.ts";
import type { EvidenceReading } from "./join-parts.ts";
import { asAsked } from "./premise/claim/as-asked.ts";
import { premiseBeside } from "./premise/claim/read-claim.ts";
import { askedPhrase } from "./question/asked-phrase.ts";
import type { PartReader } from "./read-part.ts";

/**
 * What a text takes for granted beside what it asks, looked up by itself where nothing was set right: what was found for the text
 * speaks of what is asked. The other question keeps what was read for it.
 */
export async function readPremiseBeside(
  reading: EvidenceReading,
  { asked, lookUp }: AskedText,
  readPart: PartReader,
): Promise<EvidenceReading> {
  const premise = reading.correction ? null : premiseBeside(normalise(asked));
  if (premise === null) return reading;
  const found = await lookUp(premise);
  const { correction } = await readPart(found.question, found);
  if (!correction) return reading;
  const claimed = asAsked(correction.claimed, normalise(found.question), premise);
  const isFound = reading.decision.status !== "abstained";
  return {
    ...reading,
    evidence: isFound ? withoutRepeats([correction.evidence, ...reading.evidence]) : [correction.evidence],
    support: isFound ? reading.support : [],
    decision: isFound
      ? reading.decision
      : { status: "partial", missingTerms: [], missingKind: false, openParts: [askedPhrase(asked)] },
    correction: { ...correction, claimed },
  };
}
