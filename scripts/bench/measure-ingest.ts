import type { Environment } from "../../src/adapters/environment.ts";
import { listCorpus } from "../../src/adapters/files/read-corpus.ts";
import { createHashEmbedder } from "../../src/adapters/memory/hash-embedder.ts";
import { createMemoryIndex } from "../../src/adapters/memory/memory-index.ts";
import { embedInWorkers } from "../../src/adapters/transformers/embed-in-workers.ts";
import { ingest } from "../../src/compose/ingest-corpus.ts";
import { embedderOptions } from "../../src/compose/open-embedder.ts";
import { buildIndex } from "../../src/ingest/build-index.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { normalise } from "../../src/retrieve/normalise.ts";

/** A first ingest into an empty index, against the bare model on all cores and on the very texts that it embedded. */
export async function measureIngest(environment: Environment, embedder: Embedder) {
  const texts = await textsOf(environment);
  const start = performance.now();
  const { report } = await ingest(environment, embedder);
  const ingestInMs = performance.now() - start;
  const bareStart = performance.now();
  const bare = embedInWorkers(embedder, embedderOptions(environment));
  await Promise.all(texts.map((text) => bare.embed(text)));
  const bareInMs = performance.now() - bareStart;
  await bare.close();
  const passages = report.embeddedPassages;
  return {
    passages,
    texts: texts.length,
    passagesPerSecond: (passages / ingestInMs) * 1000,
    barePassagesPerSecond: (passages / bareInMs) * 1000,
    shareOfBare: bareInMs / ingestInMs,
  };
}

/** What an ingest gives to the model, by one that takes no time. */
async function textsOf({ CORPUS_DIR }: Environment): Promise<readonly string[]> {
  const texts: string[] = [];
  const quick = createHashEmbedder();
  const recording: Embedder = {
    ...quick,
    embed(text) {
      texts.push(text);
      return quick.embed(text);
    },
    encode(text) {
      texts.push(text);
      return quick.encode(text);
    },
  };
  const { articles } = await listCorpus({ directory: CORPUS_DIR });
  const parts = { termsOf: () => [], prepare: normalise, termsVersion: "none" };
  await buildIndex({ articles, writer: createMemoryIndex().writer, embedder: recording, ...parts });
  return texts;
}
