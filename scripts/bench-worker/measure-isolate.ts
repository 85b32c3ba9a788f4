import { quantile } from "../bench/statistics.ts";
import { type Isolate, openIsolate } from "./open-isolate.ts";

/** An isolate's first start also warms what all of workerd shares. */
const STARTS = 7;
const EMPTY_REQUESTS = 30;
const MEGABYTE = 1_000_000;
const NOTHING = "/loaded";

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
  readonly totalSize: number;
}

type Opening = Parameters<typeof openIsolate>[0];

/** Processor time of the first request, which loads and evaluates the bundle, over several isolates. */
export async function measureStart(opening: Opening) {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const isolate = await openIsolate(opening);
    const first = await processorTimeOf(isolate, () => isolate.fetch(NOTHING));
    times.push(first - (await processorTimeOf(isolate, () => isolate.fetch(NOTHING))));
    await isolate.close();
  }
  return { starts: STARTS, p50InMs: quantile(times, 0.5), longestInMs: Math.max(...times) };
}

/** Processor time of reading the index and of each question, one after the other, and the isolate's memory meanwhile. */
export async function measureQuestions(opening: Opening, questions: readonly string[]) {
  const isolate = await openIsolate(opening);
  await isolate.fetch(NOTHING);
  const openInMs = await processorTimeOf(isolate, () => isolate.fetch("/readyz"));
  const times: number[] = [];
  let mostUsed = 0;
  let mostReserved = 0;
  for (const question of questions) {
    times.push(await processorTimeOf(isolate, () => ask(isolate, question)));
    const heap = await isolate.inspector.call<HeapUsage>("Runtime.getHeapUsage");
    mostUsed = Math.max(mostUsed, heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize);
    mostReserved = Math.max(mostReserved, heap.totalSize + heap.backingStorageSize);
  }
  const empty: number[] = [];
  for (let i = 0; i < EMPTY_REQUESTS; i++) empty.push(await processorTimeOf(isolate, () => isolate.fetch(NOTHING)));
  await isolate.close();
  return {
    openInMs,
    emptyRequestInMs: quantile(empty, 0.5),
    questions: {
      count: times.length,
      firstInMs: times[0] ?? Number.NaN,
      meanInMs: times.reduce((sum, time) => sum + time, 0) / times.length,
      p50InMs: quantile(times, 0.5),
      p95InMs: quantile(times, 0.95),
      longestInMs: Math.max(...times),
    },
    memory: { mostUsedInMb: mostUsed / MEGABYTE, mostReservedInMb: mostReserved / MEGABYTE },
  };
}

async function processorTimeOf(isolate: Isolate, work: () => Promise<unknown>): Promise<number> {
  const before = await isolate.processorTime();
  await work();
  return (await isolate.processorTime()) - before;
}

const ask = (isolate: Isolate, question: string) =>
  isolate.fetch("/api/ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question }),
  });
