import { Embeddings, type EmbeddingsParams } from "@langchain/core/embeddings";
import type { Embedder } from "../../ports/embedder.ts";

/** Our embedder as LangChain's Embeddings: unit vectors of `embedder.dimension` numbers. */
export class YijuEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder, params: EmbeddingsParams = {}) {
    super(params);
    this.#embedder = embedder;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return [...(await this.#embedder.embed(text))];
  }

  /** One text after another, since a quantized model's vectors depend on what shares their batch. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) vectors.push(await this.embedQuery(text));
    return vectors;
  }
}
