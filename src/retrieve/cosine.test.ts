import { expect, it } from "vitest";
import { cosine, cosinesWith } from "./cosine.ts";

const vectorOf = (seed: number) => Float32Array.from({ length: 7 }, (_, i) => Math.sin(seed * 31 + i * 7));

it.each([0, 1, 4, 6, 9])("gives each of %i vectors the cosine that it has alone, to the bit", (count) => {
  const others = Array.from({ length: count }, (_, i) => vectorOf(i + 1));
  expect(cosinesWith(vectorOf(0), others)).toEqual(others.map((other) => cosine(vectorOf(0), other)));
});
