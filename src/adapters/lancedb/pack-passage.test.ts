import { expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import { packPassage, unpackPassage } from "./pack-passage.ts";

const plain = plainPassage({ articleId: "a", text: "字数不成四的倍数", terms: ["字数", "倍数"] });

it.each([
  ["vectors of its own, of its sentences and of its tokens", {}],
  ["a sentence that has no vector", { sentenceVectors: [null, Float32Array.of(0.25, -1, 3)] }],
  ["no tokens", { tokenVectors: null }],
  ["no vectors at all, and no terms", { vector: null, sentenceVectors: [null], tokenVectors: null, terms: [] }],
])("gives back a passage with %s, wherever its bytes lie", (_, changed) => {
  const passage = {
    ...plain,
    vector: Float32Array.of(1, 2, -0.5),
    sentenceVectors: [Float32Array.of(1, 0, 0), Float32Array.of(0, 1, 1e-7)],
    tokenVectors: { dimension: 2, values: Int8Array.of(-127, 3, 127, 0) },
    ...changed,
  };
  const heading = { title: "题目", publishedOn: { value: "2023-02-25", basis: "printed" as const }, defects: [] };
  const record = packPassage(passage, heading);
  const shifted = new Uint8Array(record.length + 3);
  shifted.set(record, 3);
  expect(unpackPassage(shifted.subarray(3))).toEqual({ passage, heading });
});
