import { type Sections, sectionOf } from "./sections.ts";

/** LanceDB's own. */
const K1 = 1.2;
const B = 0.75;

export interface Keywords {
  readonly vocabulary: ReadonlySet<string>;
  frequency(term: string): number;
  termsOf(passage: number): readonly string[];
  /** BM25 of every passage that holds one of the terms. */
  scores(terms: readonly string[]): ReadonlyMap<number, number>;
}

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) in single precision, as
 * LanceDB reckons it, so that both rank alike.
 */
export function openKeywords(terms: readonly string[], sections: Sections): Keywords {
  const termOffsets = sectionOf(sections, "termOffsets", "Uint32Array");
  const termNumbers = sectionOf(sections, "termNumbers", "Uint32Array");
  const postingOffsets = sectionOf(sections, "postingOffsets", "Uint32Array");
  const postingPassages = sectionOf(sections, "postingPassages", "Uint32Array");
  const postingCounts = sectionOf(sections, "postingCounts", "Uint16Array");
  const numberOf = new Map(terms.map((term, number) => [term, number]));
  const passageCount = termOffsets.length - 1;
  const { fround } = Math;
  const meanLength = fround(termNumbers.length / passageCount);

  const rangeOf = (term: string): readonly [number, number] => {
    const number = numberOf.get(term);
    return number === undefined ? [0, 0] : [postingOffsets[number] ?? 0, postingOffsets[number + 1] ?? 0];
  };
  const frequency = (term: string) => {
    const [from, to] = rangeOf(term);
    return to - from;
  };
  const weigh = (count: number, length: number) => {
    const norm = fround(fround(K1) * fround(fround(1 - B) + fround(fround(fround(B) * length) / meanLength)));
    return fround(fround(fround(fround(K1) + 1) * count) / fround(count + norm));
  };
  return {
    vocabulary: new Set(terms),
    frequency,
    termsOf: (passage) =>
      Array.from(termNumbers.subarray(termOffsets[passage], termOffsets[passage + 1]), (number) => terms[number] ?? ""),
    scores(asked) {
      const scores = new Map<number, number>();
      for (const term of asked) {
        const [from, to] = rangeOf(term);
        const held = to - from;
        const rarity = fround(Math.log(fround(fround(fround(passageCount - held + 0.5) / fround(held + 0.5)) + 1)));
        for (let at = from; at < to; at++) {
          const passage = postingPassages[at] ?? 0;
          const length = (termOffsets[passage + 1] ?? 0) - (termOffsets[passage] ?? 0);
          const score = fround(rarity * weigh(postingCounts[at] ?? 0, length));
          scores.set(passage, fround((scores.get(passage) ?? 0) + score));
        }
      }
      return scores;
    },
  };
}
