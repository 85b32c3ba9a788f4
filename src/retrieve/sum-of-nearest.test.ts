import fc from "fast-check";
import { expect, it } from "vitest";
import { prepareTokens, sumOfNearest } from "./sum-of-nearest.ts";

/** Word for word what it must be. */
function plainly(dimension: number, asked: readonly number[], told: readonly number[], step = 1): number {
  let sum = 0;
  for (let own = 0; own < asked.length; own += dimension * step) {
    const dots: number[] = [];
    for (let other = 0; other < told.length; other += dimension) {
      dots.push(asked.slice(own, own + dimension).reduce((dot, value, i) => dot + value * (told[other + i] ?? 0), 0));
    }
    if (dots.length > 0) sum += Math.max(...dots);
  }
  return sum;
}

const byte = fc.oneof(fc.integer({ min: -128, max: 127 }), fc.constantFrom(-128, 127));
const rows = (dimension: number, most: number) =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.array(byte, { minLength: count * dimension, maxLength: count * dimension }));

it("is the exact sum, for the largest values too", () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(2, 64, 128)
        .chain((dimension) => fc.tuple(fc.constant(dimension), rows(dimension, 19), rows(dimension, 5))),
      ([dimension, asked, told]) => {
        const prepared = prepareTokens({ dimension, values: Int8Array.from(asked) });
        expect(sumOfNearest(prepared, { dimension, values: Int8Array.from(told) })).toBe(
          plainly(dimension, asked, told),
        );
      },
    ),
  );
});

it("looks at every second token of a question of more than 128", () => {
  const asked = Array.from({ length: 200 * 2 }, (_, i) => (i % 90) - 45);
  const told = { dimension: 2, values: Int8Array.of(3, -5, 7, 11) };
  const prepared = prepareTokens({ dimension: 2, values: Int8Array.from(asked) });
  expect(sumOfNearest(prepared, told)).toBe(plainly(2, asked, [...told.values], 2));
});

it("refuses vectors whose sums would run into each other", () => {
  expect(() => prepareTokens({ dimension: 129, values: new Int8Array(129) })).toThrow(/129/u);
});
