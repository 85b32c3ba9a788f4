import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceSha256 } from "./keep-nearest-code.ts";
import { openNearestKernel } from "./nearest-kernel.ts";
import { sumsInScript } from "./sums-in-script.ts";
import { sumsOfNearest } from "./sums-of-nearest.ts";

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

describe.each([
  ["by WebAssembly", openNearestKernel()],
  ["in script", sumsInScript],
])("sums of nearest, %s", (_, sums) => {
  it("are exact, for the largest values too", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(2, 12, 64, 128)
          .chain((dimension) =>
            fc.tuple(fc.constant(dimension), rows(dimension, 19), fc.array(rows(dimension, 5), { maxLength: 3 })),
          ),
        ([dimension, asked, told]) => {
          const found = sums?.(
            { dimension, values: Int8Array.from(asked) },
            told.map((each) => Int8Array.from(each)),
          );
          expect(found).toEqual(told.map((each) => plainly(dimension, asked, each)));
        },
      ),
    );
  });

  it("compare passages of any length", () => {
    const told = Int8Array.from({ length: 3_000 * 64 }, (_value, i) => ((i * 37) % 255) - 127);
    const asked = Int8Array.from({ length: 9 * 64 }, (_value, i) => ((i * 91) % 255) - 127);
    expect(sums?.({ dimension: 64, values: asked }, [told])).toEqual([plainly(64, [...asked], [...told])]);
  });
});

it("looks at every second token of a question of more than 128", () => {
  const asked = Array.from({ length: 200 * 2 }, (_, i) => (i % 90) - 45);
  const told = Int8Array.of(3, -5, 7, 11);
  const question = { dimension: 2, values: Int8Array.from(asked) };
  expect(sumsOfNearest(question, [told])).toEqual([plainly(2, asked, [...told], 2)]);
});

it("refuses vectors whose sums would run into each other", () => {
  expect(() => sumsOfNearest({ dimension: 129, values: new Int8Array(129) }, [])).toThrow(/129/u);
});

it("runs what was compiled of the text beside it", async () => {
  const text = await readFile(new URL("./keep-nearest.wat", import.meta.url));
  expect(createHash("sha256").update(text).digest("hex")).toBe(sourceSha256);
});
