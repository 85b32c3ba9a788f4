import { describeEmbedderContract } from "../../ports/embedder.contract.ts";
import { describePassageIndexContract } from "../../ports/passage-index.contract.ts";
import { createHashEmbedder } from "./hash-embedder.ts";
import { createMemoryIndex } from "./memory-index.ts";

describePassageIndexContract("memory", async () => {
  const { index, writer } = createMemoryIndex();
  return { writer, index: async () => index };
});
describeEmbedderContract("hash", async () => createHashEmbedder());
