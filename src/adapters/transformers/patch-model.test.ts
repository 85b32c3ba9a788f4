import { expect, it } from "vitest";
import { floatsAt, type ModelPatch, patchModel } from "./patch-model.ts";

const BEFORE_MATRIX = 8;

/** A model of one matrix of 2 by 2 (int8, then two scales) and one vector of two floats, between other bytes. */
function tinyModel(): Buffer {
  const model = Buffer.alloc(BEFORE_MATRIX + 4 + 8 + 8 + 4, 7);
  Buffer.from(Int8Array.of(64, -32, 0, 64).buffer).copy(model, BEFORE_MATRIX);
  model.writeFloatLE(0.5, BEFORE_MATRIX + 4);
  model.writeFloatLE(0.25, BEFORE_MATRIX + 8);
  return model;
}

/** Adds 1 × [2, 0]ᵀ · [3, 1] to the matrix and sets the vector to [9, −9]. */
function tinyPatch() {
  const values = Buffer.alloc(16);
  Buffer.from(Int8Array.of(2, 0, 3, 1).buffer).copy(values, 0);
  values.writeFloatLE(1, 4);
  values.writeFloatLE(9, 8);
  values.writeFloatLE(-9, 12);
  const patch: ModelPatch = {
    model: "",
    matrices: [
      { rows: 2, columns: 2, rank: 1, values: BEFORE_MATRIX, scales: BEFORE_MATRIX + 4, down: 0, up: 2, factors: 4 },
    ],
    vectors: [{ length: 2, at: BEFORE_MATRIX + 12, values: 8 }],
    head: { width: 0, weights: 0, bias: 0 },
    sha256: "",
  };
  return { patch, values };
}

it("adds the product of the thin matrices and keeps the sum as int8 with scales of its own", () => {
  const { patch, values } = tinyPatch();
  const model = tinyModel();
  const patched = patchModel(model, patch, values);
  const scales = floatsAt(patched, BEFORE_MATRIX + 4, 2);
  const stored = new Int8Array(patched.buffer, patched.byteOffset + BEFORE_MATRIX, 4);
  const matrix = [...stored].map((value, i) => value * (scales[i % 2] as number));
  // [[32, −8], [0, 16]] and [[6, 2], [0, 0]]
  for (const [i, expected] of [38, -6, 0, 16].entries()) expect(matrix[i]).toBeCloseTo(expected, 5);
  expect(Math.max(...stored)).toBeLessThanOrEqual(64);
});

it("replaces vectors, and nothing else", () => {
  const { patch, values } = tinyPatch();
  const model = tinyModel();
  const patched = patchModel(model, patch, values);
  expect([...floatsAt(patched, BEFORE_MATRIX + 12, 2)]).toEqual([9, -9]);
  expect(patched.subarray(0, BEFORE_MATRIX)).toEqual(model.subarray(0, BEFORE_MATRIX));
  expect(patched.subarray(-4)).toEqual(model.subarray(-4));
  expect(model).toEqual(tinyModel());
});
