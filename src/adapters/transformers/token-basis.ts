import { readFileSync } from "node:fs";
import type { TokenVectors } from "../../ports/embedder.ts";
import { unit } from "../vector-math.ts";

/** Rows of unit length that span the directions in which the model's token vectors differ most. */
export type TokenBasis = readonly Float32Array[];

export interface StoredBasis {
  /** Each row's values as int8, base64. */
  readonly rows: readonly string[];
}

/** The default model's, as `scripts/fit-token-basis.ts` wrote it. */
export function readTokenBasis(): TokenBasis {
  const stored: StoredBasis = JSON.parse(readFileSync(new URL("./token-basis.json", import.meta.url), "utf8"));
  return stored.rows.map((row) => unit(Float32Array.from(new Int8Array(Buffer.from(row, "base64")))));
}

/**
 * Projects token vectors on the basis, so that a token takes 64 bytes rather than 2,048.
 * @param states one row of the model's width for each token
 */
export function projectTokens(states: readonly Float32Array[], rows: TokenBasis): TokenVectors {
  const values = new Int8Array(states.length * rows.length);
  const products = new Float32Array(rows.length);
  states.forEach((state, at) => {
    for (let row = 0; row < rows.length; row += ROWS_AT_ONCE) multiplyFour(state, rows, row, products);
    for (const [i, value] of unit(products).entries()) values[at * rows.length + i] = Math.round(value * 127);
  });
  return { dimension: rows.length, values };
}

const ROWS_AT_ONCE = 4;
const NO_ROW = new Float32Array();

/** Four sums that do not wait for each other take half the time of four in turn; each is added up in the same order. */
function multiplyFour(state: Float32Array, rows: TokenBasis, first: number, products: Float32Array): void {
  const [a = NO_ROW, b = NO_ROW, c = NO_ROW, d = NO_ROW] = rows.slice(first, first + ROWS_AT_ONCE);
  let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const value = state[i] ?? 0;
    sumA += (a[i] ?? 0) * value;
    sumB += (b[i] ?? 0) * value;
    sumC += (c[i] ?? 0) * value;
    sumD += (d[i] ?? 0) * value;
  }
  products.set([sumA, sumB, sumC, sumD].slice(0, rows.length - first), first);
}
