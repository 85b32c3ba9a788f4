import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { dot } from "../vector-math.ts";
import { createMatrix } from "./create-matrix.ts";
import { sourceSha256 } from "./multiply-code.ts";

const value = fc.float({ min: -1_000, max: 1_000, noNaN: true });
const row = (columns: number) => fc.array(value, { minLength: columns, maxLength: columns });

it("gives what plain script gives, to the bit", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 40 })
        .chain((columns) => fc.tuple(row(columns), fc.array(row(columns), { maxLength: 40 }))),
      ([asked, rows]) => {
        const vector = Float32Array.from(asked);
        const given = rows.map((each) => Float32Array.from(each));
        expect([...createMatrix(given).multiply(vector)]).toEqual(given.map((each) => dot(each, vector)));
      },
    ),
  );
});

it("keeps matrices apart, and each ready for the next vector", () => {
  const [one, other] = [
    createMatrix([Float32Array.of(1, 2)]),
    createMatrix([Float32Array.of(3, 4), Float32Array.of(5, 6)]),
  ];
  expect([...one.multiply(Float32Array.of(1, 1))]).toEqual([3]);
  expect([...other.multiply(Float32Array.of(1, 1))]).toEqual([7, 11]);
  expect([...one.multiply(Float32Array.of(0, 1))]).toEqual([2]);
});

it("runs what was compiled of the text beside it", async () => {
  const text = await readFile(new URL("./multiply.wat", import.meta.url));
  expect(createHash("sha256").update(text).digest("hex")).toBe(sourceSha256);
});
