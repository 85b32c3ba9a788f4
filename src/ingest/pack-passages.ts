import type { Sentence } from "../domain/passage.ts";

export type PackedParagraph = readonly Sentence[];

/** Characters that a passage aims at, and the most that it holds. */
export const TARGET_LENGTH = 350;
export const MAX_LENGTH = 500;

/**
 * The sentences of one section, parted into passages: whole paragraphs, small neighbours together up to TARGET_LENGTH;
 * longer ones cut at sentence ends, an enumerated point whole where it has at most MAX_LENGTH characters.
 */
export function packPassages(heads: readonly Sentence[], paragraphs: readonly PackedParagraph[]): Sentence[][] {
  const passages: Sentence[][] = [];
  let current: Sentence[] = [...heads];
  const flush = () => {
    if (current.length > 0) passages.push(current);
    current = [];
  };
  const holdsOnlyHeads = () => current.every(({ role }) => role === "heading" || role === "question");
  for (const paragraph of paragraphs) {
    const joined = lengthOf([...current, ...paragraph]);
    if (joined <= TARGET_LENGTH || (joined <= MAX_LENGTH && holdsOnlyHeads())) {
      current.push(...paragraph);
      continue;
    }
    if (!holdsOnlyHeads()) flush();
    if (lengthOf([...current, ...paragraph]) <= MAX_LENGTH) {
      current.push(...paragraph);
      continue;
    }
    for (const unit of unitsOf(paragraph)) {
      const length = lengthOf([...current, ...unit]);
      if (length > TARGET_LENGTH && !(length <= MAX_LENGTH && holdsOnlyHeads())) flush();
      current.push(...unit);
    }
  }
  flush();
  return passages;
}

/** What is not cut: a point with the sentences that belong to it, else each sentence alone. */
function unitsOf(paragraph: PackedParagraph): Sentence[][] {
  const runs: Sentence[][] = [];
  for (const sentence of paragraph) {
    const run = runs.at(-1);
    if (run?.[0]?.role === "point" && sentence.role === "plain") run.push(sentence);
    else runs.push([sentence]);
  }
  return runs.flatMap((run) => (lengthOf(run) <= MAX_LENGTH ? [run] : run.map((sentence) => [sentence])));
}

function lengthOf(sentences: readonly Sentence[]): number {
  const first = sentences[0];
  const last = sentences.at(-1);
  return first && last ? last.span.end - first.span.start : 0;
}
