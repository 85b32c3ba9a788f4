import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Embedder } from "../ports/embedder.ts";

export interface EmbeddingsEndpoint {
  readonly baseUrl: string;
  /** Texts that were asked for, in order. */
  readonly asked: readonly string[];
  /** From now on every request fails. */
  fail(): void;
  close(): Promise<void>;
}

/** OpenAI's /embeddings over real HTTP, by a model that runs in this process. */
export async function openEmbeddingsEndpoint(embedder: Pick<Embedder, "id" | "embed">): Promise<EmbeddingsEndpoint> {
  const asked: string[] = [];
  let fails = false;
  const server = createServer(async (incoming, response) => {
    let body = "";
    for await (const part of incoming) body += part;
    const { model, input }: { model: string; input: string[] } = JSON.parse(body);
    asked.push(...input);
    const status = fails ? 500 : model === embedder.id ? 200 : 404;
    const vectors = status === 200 ? await Promise.all(input.map((text) => embedder.embed(text))) : [];
    const data = vectors.map((vector, index) => ({ object: "embedding", index, embedding: [...vector] }));
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(status === 200 ? { object: "list", model, data } : { error: { message: "no" } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    fail: () => {
      fails = true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
