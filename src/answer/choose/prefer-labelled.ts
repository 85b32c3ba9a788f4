import { partLabels } from "../../retrieve/labels.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { Candidate } from "./candidate.ts";
import { sentenceText } from "./candidate.ts";

/** Log-odds that a sentence about another clause or class stays behind the best one about the one asked for. */
const BEHIND = 3;

/**
 * Where the question names a clause or a class (第十二条, B类) and some sentence belongs to it, the others stay behind:
 * the rows of a table and the clauses of a rule say the same of different things. Best first, as they came.
 */
export function preferLabelled(candidates: readonly Candidate[], question: string): readonly Candidate[] {
  const asked = new Set(labelsOf(question));
  if (asked.size === 0) return candidates;
  const belongs = new Set(candidates.filter((candidate) => labelsAbout(candidate).some((label) => asked.has(label))));
  const best = candidates.find((candidate) => belongs.has(candidate));
  if (!best) return candidates;
  const most = best.score - BEHIND;
  return candidates
    .map((candidate) => (belongs.has(candidate) || candidate.score <= most ? candidate : { ...candidate, score: most }))
    .toSorted((a, b) => b.score - a.score);
}

/** The labels of a sentence; of one that follows the opening of a clause (“第八条 …”), that clause too. */
function labelsAbout({ passage, sentence, text }: Candidate): readonly string[] {
  const before = passage.sentences.slice(0, passage.sentences.indexOf(sentence) + 1);
  const opening = before.map((each) => openingLabel(sentenceText(passage, each))).findLast((label) => label !== null);
  // What a clause says of other clauses is not said in them.
  return opening ? [opening] : labelsOf(text);
}

function openingLabel(text: string): string | null {
  const first = partLabels(normalise(text))[0];
  return first?.isLabel && first.text.startsWith("第") ? first.text : null;
}

function labelsOf(text: string): readonly string[] {
  return partLabels(normalise(text)).flatMap((part) => (part.isLabel ? [part.text] : []));
}
