import type { CrossEncoder } from "./cross-encoder.ts";

/** Small vectors of a text's tokens in order, one row of `dimension` values each; unit length is about 127. */
export interface TokenVectors {
  readonly dimension: number;
  readonly values: Int8Array;
}

export interface Encoding {
  /** Of the embedder's dimension and norm 1. */
  readonly vector: Float32Array;
  /** Null where the model gives none. */
  readonly tokens: TokenVectors | null;
}

/** Turns text into unit vectors. Text past the model's window is cut. */
export interface Embedder {
  /** Names the model and its version; an index made with another id is never mixed with this one. */
  readonly id: string;
  readonly dimension: number;
  /** Whether each text takes a call over a network, so that only questions are worth one. */
  readonly isRemote?: boolean;
  /** How many texts it is worth giving it at the same time; one where left out. */
  readonly parallel?: number;
  /** Reads pairs by the same model; loaded when it is first asked. */
  readonly crossEncoder?: CrossEncoder;
  /** One vector of length `dimension` and norm 1. */
  embed(text: string): Promise<Float32Array>;
  /** The same vector, and those of the text's tokens. */
  encode(text: string): Promise<Encoding>;
}
