import type { IndexedPassage } from "../../ports/passage-index.ts";
import { dot } from "../vector-math.ts";
import { offsetsOf } from "./pack-keywords.ts";
import { packSections } from "./sections.ts";

/** Of the passage itself rather than of one of its sentences. */
export const OWN_VECTOR = 0xffff;

/**
 * Every vector as int8: value ≈ int8 × the row's scale × the dimension's. A few dimensions of a sentence model are ten
 * times as wide as the rest, and without a scale of their own would leave those only a few steps.
 */
export function packVectors(passages: readonly IndexedPassage[], dimension: number): Uint8Array<ArrayBuffer> {
  const rows = passages.map(({ vector, sentenceVectors }) =>
    [[OWN_VECTOR, vector] as const, ...sentenceVectors.map((each, sentence) => [sentence, each] as const)].flatMap(
      ([sentence, each]) => (each ? [{ sentence, vector: each }] : []),
    ),
  );
  const all = rows.flat();
  const dimensionScales = new Float32Array(dimension);
  for (const { vector } of all) {
    for (const [i, value] of vector.entries()) dimensionScales[i] = Math.max(dimensionScales[i] ?? 0, Math.abs(value));
  }
  const values = new Int8Array(all.length * dimension);
  const scales = new Float32Array(all.length);
  for (const [row, { vector }] of all.entries()) {
    const even = vector.map((value, i) => value / (dimensionScales[i] || 1));
    const step = even.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    const rounded = Int8Array.from(even, (value) => Math.round(value / step));
    const restored = Float32Array.from(rounded, (value, i) => value * (dimensionScales[i] ?? 0));
    values.set(rounded, row * dimension);
    scales[row] = dot(vector, restored) / (dot(restored, restored) || 1);
  }
  return packSections({
    rowOffsets: offsetsOf(rows.map((own) => own.length)),
    sentences: Uint16Array.from(all, ({ sentence }) => sentence),
    dimensionScales,
    scales,
    values,
  });
}

/** The tokens' vectors as they are, one passage after the other. */
export function packTokens(passages: readonly IndexedPassage[]): Uint8Array<ArrayBuffer> {
  const values = passages.map(({ tokenVectors }) => tokenVectors?.values ?? new Int8Array());
  const joined = new Int8Array(values.reduce((sum, { length }) => sum + length, 0));
  const offsets = offsetsOf(values.map(({ length }) => length));
  for (const [passage, own] of values.entries()) joined.set(own, offsets[passage]);
  return packSections({ tokenOffsets: offsets, tokenValues: joined });
}
