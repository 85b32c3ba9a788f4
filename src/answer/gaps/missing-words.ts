import type { NounFinder } from "../../ports/noun-finder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { Retrieval } from "../../retrieve/retrieve.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { inOwnLanguage } from "../decide/across-languages.ts";
import { toEvidence } from "../evidence.ts";
import type { EvidenceReading } from "../join-parts.ts";
import { closestPassages } from "./closest-passages.ts";
import { gapScope } from "./gap-scope.ts";
import type { NamingInput } from "./name-gap.ts";
import { nameableGaps } from "./nameable-gaps.ts";

interface Missing extends Pick<NamingInput, "decision" | "asked"> {
  readonly retrieval: Retrieval;
  readonly reading: EvidenceReading;
}

interface MissingWordsTools {
  readonly index: PassageIndex;
  readonly findNouns: NounFinder;
  readonly extractTerms: TermExtractor;
}

/** What a reader may be told is missing, and where that was looked for. */
export async function missingWords(
  { asked, retrieval, reading, decision }: Missing,
  { index, findNouns, extractTerms }: MissingWordsTools,
): Promise<Omit<NamingInput, "decision">> {
  const { analysis, candidates, evidence, support } = reading;
  const read = candidates.map(toEvidence);
  const shown = [...evidence, ...support];
  const missing = inOwnLanguage(decision.missingTerms, retrieval.translation, findNouns);
  const words = nameableGaps(missing, asked, findNouns(asked));
  const quoted = decision.status === "partial" ? shown : [];
  const closest = closestPassages(read, shown, decision.status);
  return {
    analysis,
    shown: quoted,
    asked,
    nameable: words,
    extractTerms,
    scope: await gapScope({ index, quoted, closest, read, words }),
  };
}
