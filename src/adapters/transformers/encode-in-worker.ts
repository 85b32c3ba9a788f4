import { parentPort, workerData } from "node:worker_threads";
import { createTransformersEmbedder, type EmbedderOptions } from "./create-embedder.ts";

/** What a worker is asked, one text at a time, and what it answers. */
export interface WorkerQuestion {
  readonly text: string;
  /** The vector alone, or those of the tokens too. */
  readonly want: "embed" | "encode";
}

const opening = createTransformersEmbedder(workerData as EmbedderOptions);

parentPort?.on("message", async ({ text, want }: WorkerQuestion) => {
  try {
    const embedder = await opening;
    parentPort?.postMessage({ answer: await embedder[want](text) });
  } catch (error) {
    parentPort?.postMessage({ failure: error });
  }
});
