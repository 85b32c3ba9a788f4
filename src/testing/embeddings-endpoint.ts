import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Embedder } from "../ports/embedder.ts";

/** What the endpoint does with one request in place of answering it; undefined where it answers. */
export type Fault = ((response: ServerResponse, texts: readonly string[]) => void) | undefined;

export interface EmbeddingsEndpoint {
  readonly baseUrl: string;
  /** Texts that were answered, in order, a list a request. */
  readonly batches: readonly (readonly string[])[];
  /** The same in one list. */
  readonly asked: readonly string[];
  /** Requests that were under way at the same time, at most. */
  readonly mostAtOnce: number;
  /** From now on each request, numbered from 0, is treated so. */
  misbehave(faultOf: (request: number, texts: readonly string[]) => Fault): void;
  /** From now on every request fails. */
  fail(): void;
  close(): Promise<void>;
}

export const failsWith =
  (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message: `status ${status}` } }));
  };

export const hangsUp: Fault = (response) => response.destroy();

export const answers =
  (data: unknown): Fault =>
  (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ object: "list", data }));
  };

/** OpenAI's /embeddings over real HTTP, by a model that runs in this process. */
export async function openEmbeddingsEndpoint(embedder: Pick<Embedder, "id" | "embed">): Promise<EmbeddingsEndpoint> {
  const batches: string[][] = [];
  let faultOf: (request: number, texts: readonly string[]) => Fault = () => undefined;
  let [requests, now, mostAtOnce] = [0, 0, 0];
  const server = createServer(async (incoming, response) => {
    mostAtOnce = Math.max(mostAtOnce, ++now);
    response.once("close", () => now--);
    let body = "";
    for await (const part of incoming) body += part;
    const { model, input }: { model: string; input: string[] } = JSON.parse(body);
    const fault = faultOf(requests++, input) ?? (model === embedder.id ? undefined : failsWith(404));
    if (fault) return fault(response, input);
    const vectors = await Promise.all(input.map((text) => embedder.embed(text)));
    batches.push(input);
    // Backwards: callers must go by the index.
    const data = vectors.map((vector, index) => ({ object: "embedding", index, embedding: [...vector] })).reverse();
    answers(data)?.(response, input);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    batches,
    get asked() {
      return batches.flat();
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
    misbehave(given) {
      requests = 0;
      faultOf = given;
    },
    fail() {
      faultOf = () => failsWith(500);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
