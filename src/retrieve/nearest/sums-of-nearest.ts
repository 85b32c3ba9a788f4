import type { TokenVectors } from "../../ports/embedder.ts";
import { openNearestKernel } from "./nearest-kernel.ts";
import type { SumsOfNearest } from "./sums.ts";
import { sumsInScript } from "./sums-in-script.ts";

/** Of a longer question every second token is looked at, or every third and so on. */
const MOST_TOKENS = 128;
const MOST_DIMENSIONS = 128;

let byKernel: SumsOfNearest | null | undefined;

/** @throws Error above 128 dimensions, whose sums would not stay apart where there is no WebAssembly. */
export const sumsOfNearest: SumsOfNearest = (question, told) => {
  if (question.dimension > MOST_DIMENSIONS)
    throw new Error(`Token vectors of ${question.dimension} dimensions are too long to compare`);
  byKernel = byKernel === undefined ? openNearestKernel() : byKernel;
  const asked = thinnedOut(question);
  return (byKernel ?? sumsInScript)(asked, told);
};

function thinnedOut({ dimension, values }: TokenVectors): TokenVectors {
  const tokens = values.length / dimension;
  const step = Math.ceil(tokens / MOST_TOKENS);
  if (step <= 1) return { dimension, values };
  const kept = new Int8Array(Math.ceil(tokens / step) * dimension);
  for (let row = 0; row * step < tokens; row++)
    kept.set(values.subarray(row * step * dimension, (row * step + 1) * dimension), row * dimension);
  return { dimension, values: kept };
}
