import { normalise } from "../retrieve/normalise.ts";
import { type TermExtractor, wholeTerms } from "../retrieve/terms.ts";
import type { AskedText } from "./asked-text.ts";
import { beyond } from "./choose/supporting-evidence.ts";
import type { Decision } from "./decide/decide.ts";
import { withoutRepeats } from "./evidence.ts";
import { subjectOf } from "./follow-up/subject-of.ts";
import type { EvidenceReading } from "./join-parts.ts";
import { asAsked } from "./premise/claim/as-asked.ts";
import { premiseBeside } from "./premise/claim/read-claim.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { askedPhrase } from "./question/asked-phrase.ts";
import { leansOnWhole } from "./question/leans-on-whole.ts";
import type { PartReader, PartReading } from "./read-part.ts";

/** What is set right in these leaves what is asked beside as it was; what a denial sets right may leave nothing to ask. */
const leavesTheRest: ReadonlySet<PlacedCorrection["about"]> = new Set([
  "figure",
  "time",
  "body",
  "speaker",
  "name",
  "place",
]);

/** Reads a question that names a matter of its own, beside what was read before it; null where it does not. */
export type ApartReader = (
  question: string,
  text: AskedText | undefined,
  before: readonly Pick<PartReading, "evidence">[],
) => Promise<PartReading | null>;

interface Readers {
  readonly readPart: PartReader;
  readonly readApart: ApartReader;
  /** It sets right alone. */
  readonly readPremise: PartReader;
  readonly extractTerms: TermExtractor;
}

/**
 * What a text takes for granted beside what it asks, looked up by itself where nothing was set right: what was found for the text
 * speaks of what is asked. Then what it asks, by itself too: what sets right does not answer it, and what is false finds nothing.
 */
export async function readPremiseBeside(
  reading: EvidenceReading,
  text: AskedText,
  { readPart, readApart, readPremise, extractTerms }: Readers,
): Promise<EvidenceReading> {
  const beside = premiseBeside(normalise(text.asked));
  if (beside === null) return reading;
  const corrected = reading.correction ? reading : await correctedBeside(reading, beside.stated, text, readPremise);
  const { correction, evidence, decision } = corrected;
  const isSettled = reading.parts.length > 1 || (reading.correction === null && decision.status === "answered");
  if (!correction || isSettled || !leavesTheRest.has(correction.about)) return corrected;
  const words = wholeTerms([...new Set(extractTerms(beside.asked))]);
  const quotations = evidence.map((item) => normalise(item.text));
  if (leansOnWhole(beside.asked, words, quotations)) return corrected;
  const onSubject = async () => {
    const subject = subjectOf(beside.stated.replace(correction.claimed, "多少"), extractTerms);
    const found = await text.lookUp(`${subject},${beside.asked}?`);
    return readPart(found.question, found);
  };
  const rest = (await readApart(beside.asked, text, [{ evidence: [correction.evidence] }])) ?? (await onSubject());
  if (rest.decision.status !== "answered")
    return decision.status === "answered" ? { ...corrected, decision: leftOpen(beside.asked) } : corrected;
  const quoted = withoutRepeats([correction.evidence, ...rest.evidence]);
  return { ...corrected, evidence: quoted, support: beyond(quoted, rest.support), decision: { status: "answered" } };
}

async function correctedBeside(
  reading: EvidenceReading,
  stated: string,
  { asked, lookUp }: AskedText,
  readPremise: PartReader,
): Promise<EvidenceReading> {
  const found = await lookUp(stated);
  const { correction } = await readPremise(found.question, found);
  if (!correction) return reading;
  const claimed = asAsked(normalise(found.question), stated)(correction.claimed);
  const isFound = reading.decision.status !== "abstained";
  return {
    ...reading,
    evidence: isFound ? withoutRepeats([correction.evidence, ...reading.evidence]) : [correction.evidence],
    support: isFound ? reading.support : [],
    decision: isFound ? reading.decision : leftOpen(askedPhrase(asked)),
    correction: { ...correction, claimed },
  };
}

const leftOpen = (part: string): Decision => ({
  status: "partial",
  missingTerms: [],
  missingKind: false,
  openParts: [part],
});
