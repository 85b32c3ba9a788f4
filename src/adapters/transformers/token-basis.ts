import { readFileSync } from "node:fs";
import type { TokenVectors } from "../../ports/embedder.ts";
import { createMatrix } from "../matrix/create-matrix.ts";
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
 * @returns a function of one row of the model's width for each token
 */
export function projectOn(basis: TokenBasis): (states: readonly Float32Array[]) => TokenVectors {
  const dimension = basis.length;
  const rows = createMatrix(basis);
  return (states) => {
    const values = new Int8Array(states.length * dimension);
    for (const [at, state] of states.entries()) {
      const direction = unit(Float32Array.from(rows.multiply(state)));
      for (let i = 0; i < dimension; i++) values[at * dimension + i] = Math.round((direction[i] as number) * 127);
    }
    return { dimension, values };
  };
}
