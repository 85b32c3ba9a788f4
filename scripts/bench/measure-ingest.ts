import type { Environment } from "../../src/adapters/environment.ts";
import { ingest } from "../../src/compose.ts";
import type { Embedder } from "../../src/ports/embedder.ts";

/** A first ingest into an empty index, against the bare embedder on the very texts that it embedded. */
export async function measureIngest(environment: Environment, embedder: Embedder) {
  const texts: string[] = [];
  const recording: Embedder = {
    id: embedder.id,
    dimension: embedder.dimension,
    embed(text) {
      texts.push(text);
      return embedder.embed(text);
    },
    encode(text) {
      texts.push(text);
      return embedder.encode(text);
    },
  };
  const start = performance.now();
  const { report } = await ingest(environment, recording);
  const ingestInMs = performance.now() - start;
  const bareStart = performance.now();
  for (const text of texts) await embedder.embed(text);
  const bareInMs = performance.now() - bareStart;
  const passages = report.embeddedPassages;
  return {
    passages,
    texts: texts.length,
    passagesPerSecond: (passages / ingestInMs) * 1000,
    barePassagesPerSecond: (passages / bareInMs) * 1000,
    shareOfBare: bareInMs / ingestInMs,
  };
}
