import { parentPort, workerData } from "node:worker_threads";
import type { CrossEncoder } from "../../ports/cross-encoder.ts";
import type { Embedder, Encoding } from "../../ports/embedder.ts";
import { createTransformersEmbedder, type EmbedderOptions } from "./create-embedder.ts";

/** What a worker is asked, one thing at a time. */
export type WorkerQuestion =
  /** The vector alone, or those of the tokens too. */
  | { readonly want: "embed" | "encode"; readonly text: string }
  | { readonly want: "score"; readonly pair: Parameters<CrossEncoder["score"]> };

export type WorkerAnswer = Float32Array | Encoding | number;

const opening = createTransformersEmbedder(workerData as EmbedderOptions);

parentPort?.on("message", async (question: WorkerQuestion) => {
  try {
    parentPort?.postMessage({ answer: await answerTo(question, await opening) });
  } catch (error) {
    parentPort?.postMessage({ failure: error });
  }
});

async function answerTo(question: WorkerQuestion, embedder: Embedder): Promise<WorkerAnswer | undefined> {
  return question.want === "score"
    ? embedder.crossEncoder?.score(...question.pair)
    : embedder[question.want](question.text);
}
