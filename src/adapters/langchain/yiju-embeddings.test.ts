import { describe, expect, it } from "vitest";
import type { Embedder } from "../../ports/embedder.ts";
import { YijuEmbeddings } from "./yiju-embeddings.ts";

function countingEmbedder() {
  let running = 0;
  let most = 0;
  const embedder: Embedder = {
    id: "test",
    dimension: 2,
    encode: async () => {
      throw new Error("LangChain has no use for token vectors");
    },
    async embed(text) {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return text.includes("医保") ? new Float32Array([1, 0]) : new Float32Array([0, 1]);
    },
  };
  return { embedder, mostAtOnce: () => most };
}

describe("YijuEmbeddings", () => {
  it("embeds a query as plain numbers", async () => {
    const vector = await new YijuEmbeddings(countingEmbedder().embedder).embedQuery("医保");
    expect(Array.isArray(vector)).toBe(true);
    expect(vector).toEqual([1, 0]);
  });

  it("embeds documents in their order, one at a time", async () => {
    const { embedder, mostAtOnce } = countingEmbedder();
    const vectors = await new YijuEmbeddings(embedder).embedDocuments(["天气", "医保改革", "天气"]);
    expect(vectors).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
    expect(mostAtOnce()).toBe(1);
  });
});
