import { readFileSync } from "node:fs";
import type { TokenVectors } from "../../ports/embedder.ts";
import { dot, unit } from "../vector-math.ts";

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
  states.forEach((state, at) => {
    const projected = unit(Float32Array.from(rows, (row) => dot(row, state)));
    for (const [i, value] of projected.entries()) values[at * rows.length + i] = Math.round(value * 127);
  });
  return { dimension: rows.length, values };
}
