import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Embedder, Encoding } from "../../ports/embedder.ts";
import type { EmbedderOptions } from "./create-embedder.ts";
import type { WorkerAnswer, WorkerQuestion } from "./encode-in-worker.ts";

const { resolve } = createRequire(import.meta.url);
/** A CommonJS twin, which is what `resolve` finds, cannot be loaded in a thread. */
const asModule = (name: string) => resolve(name).replace(/\.cjs$/u, ".mjs");
const url = (path: string) => JSON.stringify(pathToFileURL(path).href);
/**
 * Node 20 does not hand tsx, by which TypeScript is read, on to threads. It would read the model's library too, which took half
 * of a thread's start, unless that is there already.
 */
const START = `import(${url(asModule("@huggingface/transformers"))})
  .then(() => import(${url(asModule("tsx/esm/api"))}))
  .then(({ register }) => {
    register();
    return import(${url(resolve("./encode-in-worker.ts"))});
  });`;

interface Task {
  readonly question: WorkerQuestion;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export interface WorkersEmbedder extends Embedder {
  /** Ends the threads; what was asked and not answered never will be. */
  close(): Promise<void>;
}

/**
 * The same vectors by a model in each of several threads, by default one a core, each given one text at a time.
 * @param embedder of the same options, whose id and dimension it bears
 */
export function embedInWorkers(
  { id, dimension, crossEncoder }: Embedder,
  options: EmbedderOptions,
  workers = availableParallelism(),
): WorkersEmbedder {
  const waiting: Task[] = [];
  const idle: Thread[] = [];
  const threads = Array.from({ length: workers }, () => startThread(options, takeNext));
  idle.push(...threads);

  function takeNext(thread: Thread): void {
    const task = waiting.shift();
    if (task) thread.run(task);
    else idle.push(thread);
  }
  const ask = <Answer extends WorkerAnswer>(question: WorkerQuestion) =>
    new Promise<Answer>((resolve, reject) => {
      const task = { question, resolve: resolve as Task["resolve"], reject };
      const thread = idle.pop();
      if (thread) thread.run(task);
      else waiting.push(task);
    });
  return {
    id,
    dimension,
    parallel: workers,
    embed: (text) => ask<Float32Array>({ want: "embed", text }),
    encode: (text) => ask<Encoding>({ want: "encode", text }),
    ...(crossEncoder ? { crossEncoder: { score: (...pair) => ask<number>({ want: "score", pair }) } } : {}),
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

interface Thread {
  run(task: Task): void;
  end(): Promise<unknown>;
}

function startThread(options: EmbedderOptions, onIdle: (thread: Thread) => void): Thread {
  const { onProgress: _, ...data } = options;
  const worker = new Worker(START, { eval: true, workerData: data });
  worker.unref();
  let current: Task | undefined;
  let broken: { readonly error: unknown } | undefined;
  const finish = (settle: (task: Task) => void) => {
    const task = current;
    current = undefined;
    worker.unref();
    if (task) settle(task);
  };
  const thread: Thread = {
    run(task) {
      current = task;
      if (broken) return fail(broken.error);
      worker.ref();
      worker.postMessage(task.question);
    },
    end: () => worker.terminate(),
  };
  worker.on("message", ({ answer, failure }) => {
    finish((task) => (failure === undefined ? task.resolve(answer) : task.reject(failure)));
    onIdle(thread);
  });
  const fail = (error: unknown) => {
    broken = { error };
    const wasAsked = current !== undefined;
    finish((task) => task.reject(error));
    if (wasAsked) setImmediate(() => onIdle(thread));
  };
  worker.on("error", fail);
  return thread;
}
