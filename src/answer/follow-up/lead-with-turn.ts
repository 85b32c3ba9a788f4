import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { isSayable } from "../choose/select-evidence.ts";
import { beyond } from "../choose/supporting-evidence.ts";
import { type Evidence, toEvidence } from "../evidence.ts";
import type { EvidenceReading } from "../join-parts.ts";
import { isAttribute } from "../question/attribute-words.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidBy } from "../question/near-equals.ts";
import { saysNothing } from "../question/says-nothing.ts";
import { wordsAbove } from "../words-above.ts";

/** Sentences brought up where none of the evidence is of what the follow-up turns to. */
const MOST_BROUGHT_UP = 2;

/**
 * A follow-up that turns to something is answered first by what is of that: its sentence, or what stands above it, says the
 * word. What the evidence says of the thing asked for before comes behind, for reading on.
 */
export function leadWithTurn(reading: EvidenceReading, turnsTo: string, extractTerms: TermExtractor): EvidenceReading {
  const terms = extractTerms(turnsTo).filter((term) => !isLight(term) && !isAttribute(term));
  if (terms.length === 0 || reading.decision.status === "abstained" || reading.correction) return reading;
  const isOfIt = ({ passage, text }: Evidence) => {
    const said = normalise([...wordsAbove(passage), text].join("\n"));
    const words = new Set(extractTerms(said));
    return terms.every((term) => said.includes(term) || isSaidBy(term, words, extractTerms));
  };
  const { evidence, support, candidates } = reading;
  const quoted = evidence.filter(isOfIt);
  const broughtUp = () =>
    candidates
      .filter(isSayable)
      .map(toEvidence)
      .filter((item) => isOfIt(item) && !saysNothing(item, "open"))
      .slice(0, MOST_BROUGHT_UP);
  const lead = quoted.length > 0 ? quoted : broughtUp();
  return lead.length === 0 ? reading : { ...reading, evidence: lead, support: beyond(lead, [...support, ...evidence]) };
}
