import { OWN_VECTOR } from "./pack-vectors.ts";
import { type Sections, sectionOf } from "./sections.ts";

export interface Vectors {
  /** For each passage of `passages` that has vectors, the best cosine of its own and its sentences' with a unit vector. */
  bestCosines(question: Float32Array, passages: Iterable<number>): ReadonlyMap<number, number>;
  ofPassage(
    passage: number,
    sentenceCount: number,
  ): {
    readonly vector: Float32Array | null;
    readonly sentenceVectors: readonly (Float32Array | null)[];
  };
}

export function openVectors(sections: Sections, dimension: number): Vectors {
  const rowOffsets = sectionOf(sections, "rowOffsets", "Uint32Array");
  const sentences = sectionOf(sections, "sentences", "Uint16Array");
  const scales = sectionOf(sections, "scales", "Float32Array");
  const dimensionScales = sectionOf(sections, "dimensionScales", "Float32Array");
  const values = sectionOf(sections, "values", "Int8Array");

  const dot = (row: number, scaled: Float32Array) => {
    let sum = 0;
    const start = row * dimension;
    for (let i = 0; i < dimension; i++) sum += (values[start + i] as number) * (scaled[i] as number);
    return sum * (scales[row] ?? 0);
  };
  return {
    bestCosines(question, passages) {
      const best = new Map<number, number>();
      const scaled = question.map((value, i) => value * (dimensionScales[i] ?? 0));
      for (const passage of passages) {
        const end = rowOffsets[passage + 1] ?? 0;
        let score = Number.NEGATIVE_INFINITY;
        for (let row = rowOffsets[passage] ?? 0; row < end; row++) score = Math.max(score, dot(row, scaled));
        if (score > Number.NEGATIVE_INFINITY) best.set(passage, score);
      }
      return best;
    },
    ofPassage(passage, sentenceCount) {
      const sentenceVectors = new Array<Float32Array | null>(sentenceCount).fill(null);
      let vector: Float32Array | null = null;
      for (let row = rowOffsets[passage] ?? 0; row < (rowOffsets[passage + 1] ?? 0); row++) {
        const stored = values.subarray(row * dimension, (row + 1) * dimension);
        const restored = Float32Array.from(
          stored,
          (value, i) => value * (scales[row] ?? 0) * (dimensionScales[i] ?? 0),
        );
        const sentence = sentences[row] ?? OWN_VECTOR;
        if (sentence === OWN_VECTOR) vector = restored;
        else sentenceVectors[sentence] = restored;
      }
      return { vector, sentenceVectors };
    },
  };
}
