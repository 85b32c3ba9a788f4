import type { Embedder } from "./embedder.ts";

/** Unit vectors by word. */
export type WordVectors = ReadonlyMap<string, Float32Array>;

/** Keeps what a model says of single words, so that the next start need not ask it again. */
export interface WordVectorStore {
  /** Empty where none are kept for this model, or they cannot be read. */
  read(embedder: Pick<Embedder, "id" | "dimension">): Promise<WordVectors>;
  write(embedder: Pick<Embedder, "id" | "dimension">, vectors: WordVectors): Promise<void>;
}
