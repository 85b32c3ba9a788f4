import type { IndexedPassage } from "../../ports/passage-index.ts";

/** The terms sorted, and as numbers of that order both each passage's own and each term's passages. */
export function packKeywords(passages: readonly IndexedPassage[]) {
  const vocabulary = [...new Set(passages.flatMap(({ terms }) => terms))].toSorted();
  const numberOf = new Map(vocabulary.map((term, number) => [term, number]));
  const numbers = passages.map(({ terms }) => terms.map((term) => numberOf.get(term) ?? 0));
  const postings: Map<number, number>[] = vocabulary.map(() => new Map());
  for (const [passage, held] of numbers.entries()) {
    for (const number of held) postings[number]?.set(passage, (postings[number]?.get(passage) ?? 0) + 1);
  }
  return {
    vocabulary,
    sections: {
      termOffsets: offsetsOf(numbers.map((held) => held.length)),
      termNumbers: Uint32Array.from(numbers.flat()),
      postingOffsets: offsetsOf(postings.map((posting) => posting.size)),
      postingPassages: Uint32Array.from(postings.flatMap((posting) => [...posting.keys()])),
      postingCounts: Uint16Array.from(postings.flatMap((posting) => [...posting.values()])),
    },
  };
}

/** Where each run begins, and where the last one ends. */
export function offsetsOf(lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) offsets[i + 1] = (offsets[i] ?? 0) + length;
  return offsets;
}
