import { join } from "node:path";
import { createRandom } from "../../../evals/statistics/random.ts";
import { defaultModel } from "../../../src/adapters/transformers/default-model.ts";
import { embedInWorkers } from "../../../src/adapters/transformers/embed-in-workers.ts";
import { modelsFolder } from "../../../src/compose/open-embedder.ts";
import { startProduct } from "../../../src/testing/product-server.ts";
import { untilWarm } from "../measure-server.ts";
import type { Bench } from "../scale/open-bench.ts";
import { compareRates, post, type Rate, read } from "./measure-throughput.ts";
import { servePython } from "./run-python.ts";

/** The first warms up. */
const PARTS = 4;
const SEED = 10;
const HITS = "5";

export interface ThroughputInput {
  readonly bench: Bench;
  readonly passages: number;
  /** Of the index that the product serves. */
  readonly uri: string;
  /** Holds the same passages, as `exportCorpus` wrote them. */
  readonly folder: string;
  readonly questions: readonly string[];
  /** Undefined where the Python service is left out. */
  readonly python: string | undefined;
}

export interface Throughput {
  readonly passages: number;
  /** By who was asked. */
  readonly rates: Readonly<Record<string, Rate>>;
}

/** The bare model, Yiju's searches and whole extractive answers, and the other service's searches, over one set of passages. */
export async function compareThroughput(input: ThroughputInput): Promise<Throughput> {
  const { bench, passages, uri, folder, questions, python } = input;
  const { embedder, environment } = bench;
  const models = modelsFolder(environment);
  const product = await startProduct({ LOG_LEVEL: "error", FEEDBACK: "off", LANCEDB_URI: uri });
  const service = "scripts/bench/rivals/service.py";
  const rival = python ? await servePython(python, service, folder, join(models, defaultModel.id)) : undefined;
  const allCores = embedInWorkers(embedder, { modelsDirectory: models });
  try {
    await untilWarm(product);
    const rates = await compareRates(partsOf(questions), {
      "bare query embedding, one core": { pid: undefined, ask: (question) => embedder.embed(question) },
      "bare query embedding, all cores": { pid: undefined, ask: (question) => allCores.embed(question) },
      "Yiju, search": {
        pid: product.process.pid,
        ask: (question) =>
          read(new URL(`/api/search?${new URLSearchParams({ q: question, k: HITS })}`, product.address)),
      },
      "Yiju, whole answers": {
        pid: product.process.pid,
        ask: (question) => post(new URL("/api/ask", product.address), { question, mode: "extractive" }),
      },
      ...(rival
        ? {
            "LangChain, FAISS and rank_bm25, search": {
              pid: rival.pid,
              ask: (question) => post(new URL("/ask", rival.address), { question }),
            },
          }
        : {}),
    });
    return { passages, rates };
  } finally {
    await allCores.close();
    rival?.stop();
    await product.stop();
  }
}

/** Shuffled, since a dataset is ordered by kind and page. */
function partsOf(questions: readonly string[]): readonly (readonly string[])[] {
  const random = createRandom(SEED);
  const shuffled = [...new Set(questions)].map((question) => ({ question, at: random() })).sort((a, b) => a.at - b.at);
  return Array.from({ length: PARTS }, (_, part) =>
    shuffled.filter((_each, i) => i % PARTS === part).map(({ question }) => question),
  );
}
