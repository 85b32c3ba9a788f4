import type { TokenVectors } from "../../ports/embedder.ts";

/**
 * For each passage: the greatest dot product of each token of the question with one of the passage's, summed; 0 without
 * tokens. Exact; passages' tokens are of the question's dimension.
 */
export type SumsOfNearest = (asked: TokenVectors, told: readonly Int8Array[]) => readonly number[];
