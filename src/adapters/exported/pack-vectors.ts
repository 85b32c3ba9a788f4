import type { IndexedPassage } from "../../ports/passage-index.ts";
import { offsetsOf } from "./pack-keywords.ts";
import { packSections } from "./sections.ts";

/** Of the passage itself rather than of one of its sentences. */
export const OWN_VECTOR = 0xffff;

/** Every vector as int8 with a scale of its own: value ≈ int8 × scale. */
export function packVectors(passages: readonly IndexedPassage[], dimension: number): Uint8Array<ArrayBuffer> {
  const rows = passages.map(({ vector, sentenceVectors }) =>
    [[OWN_VECTOR, vector] as const, ...sentenceVectors.map((each, sentence) => [sentence, each] as const)].flatMap(
      ([sentence, each]) => (each ? [{ sentence, vector: each }] : []),
    ),
  );
  const all = rows.flat();
  const values = new Int8Array(all.length * dimension);
  const scales = Float32Array.from(
    all,
    ({ vector }) => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127,
  );
  for (const [row, { vector }] of all.entries()) {
    for (let i = 0; i < dimension; i++) values[row * dimension + i] = Math.round((vector[i] ?? 0) / (scales[row] || 1));
  }
  return packSections({
    rowOffsets: offsetsOf(rows.map((own) => own.length)),
    sentences: Uint16Array.from(all, ({ sentence }) => sentence),
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
