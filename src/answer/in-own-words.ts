import { languageOf } from "../domain/text-language.ts";
import type { Retrieval } from "../retrieve/retrieve.ts";
import { coverage } from "../retrieve/term-weights.ts";
import { termSetOf } from "../retrieve/terms.ts";
import type { EvidenceReading } from "./join-parts.ts";

/** Share of an English question's weight that one English passage must hold, with its title, to be asked in English. */
const SAID = 0.6;
const CERTAINTY = { abstained: 0, partial: 1, answered: 2 } as const;

interface Read {
  readonly retrieval: Retrieval;
  readonly reading: Pick<EvidenceReading, "decision" | "evidence">;
}

/** Whether the articles hold the words of a question that was looked for as it is written, in English. */
export function isSaidInEnglish({ ranked, termWeights }: Pick<Retrieval, "ranked" | "termWeights">): boolean {
  return ranked.some(
    ({ passage }) => languageOf(passage.text) === "en" && coverage(termWeights, termSetOf(passage)) >= SAID,
  );
}

/** Of what was read for a rendering and for the question as it is written, the surer; of equals, one that quotes English. */
export function surerOf<Reading extends Read>(rendered: Reading, written: Reading): Reading {
  const sure = ({ reading }: Reading) => CERTAINTY[reading.decision.status];
  const isInEnglish = ({ reading }: Reading) =>
    reading.evidence.length > 0 && reading.evidence.every(({ text }) => languageOf(text) === "en");
  if (!isInEnglish(written) || sure(written) === 0) return rendered;
  const isSurer = sure(written) > sure(rendered) || (sure(written) === sure(rendered) && !isInEnglish(rendered));
  return isSurer ? written : rendered;
}
