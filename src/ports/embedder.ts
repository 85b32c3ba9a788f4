/** Turns text into unit vectors. */
export interface Embedder {
  /** Names the model and its version; an index made with another id is never mixed with this one. */
  readonly id: string;
  readonly dimension: number;
  /** One vector of length `dimension` and norm 1. Text past the model's window is cut. */
  embed(text: string): Promise<Float32Array>;
}
