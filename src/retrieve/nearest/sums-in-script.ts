import type { TokenVectors } from "../../ports/embedder.ts";
import type { SumsOfNearest } from "./sums.ts";

/** Rows of the question that are multiplied with a row of the passage in one go. */
const ROWS = 8;
const PAIRS = ROWS / 2;
/**
 * Two products in one number: a row's value plus this many times the next row's. The sums of each stay below half of it (128
 * dimensions of at most 128 × 128 give 2^21), so that both come out whole, and a double holds them together.
 */
const APART = 2 ** 23;

/** Tokens of a question, made ready to be compared with those of many passages. */
interface PreparedTokens {
  readonly dimension: number;
  readonly count: number;
  /** For each eight rows, for each dimension, four numbers of two rows' values each. */
  readonly packed: Float64Array;
}

/** The same sums where there is no WebAssembly. */
export const sumsInScript: SumsOfNearest = (asked, told) => {
  const prepared = prepare(asked);
  return told.map((values) => sumOf(prepared, values));
};

function prepare({ dimension, values }: TokenVectors): PreparedTokens {
  const count = values.length / dimension;
  const packed = new Float64Array(Math.ceil(count / ROWS) * PAIRS * dimension);
  for (let row = 0; row < count; row++) {
    const group = Math.floor(row / ROWS) * PAIRS * dimension;
    const pair = Math.floor((row % ROWS) / 2);
    const factor = row % 2 === 0 ? 1 : APART;
    for (let i = 0; i < dimension; i++) {
      const at = group + i * PAIRS + pair;
      packed[at] = (packed[at] ?? 0) + (values[row * dimension + i] ?? 0) * factor;
    }
  }
  return { dimension, count, packed };
}

function sumOf({ dimension, count, packed }: PreparedTokens, told: Int8Array): number {
  if (told.length === 0) return 0;
  let sum = 0;
  const nearest = new Float64Array(ROWS);
  for (let first = 0; first < count; first += ROWS) {
    nearest.fill(Number.NEGATIVE_INFINITY);
    const group = (first / ROWS) * PAIRS * dimension;
    for (let other = 0; other < told.length; other += dimension) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0, at = group; i < dimension; i++, at += PAIRS) {
        const value = told[other + i] as number;
        a += value * (packed[at] as number);
        b += value * (packed[at + 1] as number);
        c += value * (packed[at + 2] as number);
        d += value * (packed[at + 3] as number);
      }
      keepGreater(nearest, 0, a);
      keepGreater(nearest, 2, b);
      keepGreater(nearest, 4, c);
      keepGreater(nearest, 6, d);
    }
    for (let row = 0; row < Math.min(ROWS, count - first); row++) sum += nearest[row] as number;
  }
  return sum;
}

function keepGreater(nearest: Float64Array, at: number, both: number): void {
  const second = Math.round(both / APART);
  const first = both - second * APART;
  if (first > (nearest[at] as number)) nearest[at] = first;
  if (second > (nearest[at + 1] as number)) nearest[at + 1] = second;
}
