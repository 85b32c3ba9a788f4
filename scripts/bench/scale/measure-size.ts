import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLanceIndex } from "../../../src/adapters/lancedb/open-lance-index.ts";
import { openLanceWriter } from "../../../src/adapters/lancedb/open-lance-writer.ts";
import type { Encoding } from "../../../src/ports/embedder.ts";
import type { PassageIndex } from "../../../src/ports/passage-index.ts";
import { recallOf } from "../../../src/retrieve/measure-recall.ts";
import { createRetriever } from "../../../src/retrieve/retrieve.ts";
import type { TermExtractor } from "../../../src/retrieve/terms.ts";
import { measureServer } from "../measure-server.ts";
import { sizeOf } from "../size-of.ts";
import { quantile } from "../statistics.ts";
import { type Material, synthesise } from "./synthesise.ts";

/** Exact search of a large index takes seconds. */
const ASKED_EXACTLY = 20;
const WARM_UP = 10;
const HITS = 10;
const AS_OF = "2012-12-31";

export interface AskedQuestion {
  readonly text: string;
  readonly encoding: Encoding;
}

export interface SizeInput {
  readonly passages: number;
  readonly material: readonly Material[];
  readonly questions: readonly AskedQuestion[];
  readonly extractTerms: TermExtractor;
  readonly embedderId: string;
  readonly onProgress: (what: string) => void;
}

/** Builds an index of so many made-up passages, and measures each way of searching it, and a server on it. */
export async function measureSize({ passages, material, questions, extractTerms, embedderId, onProgress }: SizeInput) {
  const folder = await mkdtemp(join(tmpdir(), "yiju-scale-"));
  const uri = join(folder, "index");
  try {
    const writer = await openLanceWriter({ uri });
    const made = timeMaking(synthesise(material, passages, extractTerms));
    const dimension = questions[0]?.encoding.vector.length ?? 0;
    const begunAt = performance.now();
    onProgress(`${passages}: writing`);
    await writer.commit({ embedderId, dimension, upserts: made.entries, deletes: [], rebuild: true });
    const builtInS = (performance.now() - begunAt) / 1000 - made.inS();
    const [index, exact] = [await openLanceIndex({ uri, warm: true }), await openLanceIndex({ uri, exact: true })];
    onProgress(`${passages}: searching`);
    const byMeaning = (of: PassageIndex, filter?: { publishedOnOrBefore: string }) => (asked: AskedQuestion) =>
      of.searchByMeaning(asked.encoding.vector, HITS, filter);
    const few = questions.slice(0, ASKED_EXACTLY);
    const search = {
      exact: await timed(few, fusedSearch(exact, extractTerms)),
      fused: await timed(questions, fusedSearch(index, extractTerms)),
      meaningExact: await timed(few, byMeaning(exact)),
      meaning: await timed(questions, byMeaning(index)),
      meaningAsOf: await timed(questions, byMeaning(index, { publishedOnOrBefore: AS_OF })),
      keyword: await timed(questions, ({ text }) => index.searchByKeyword([...new Set(extractTerms(text))], HITS)),
    };
    const recallAt10 = await recallOf(few, byMeaning(exact), byMeaning(index));
    onProgress(`${passages}: serving`);
    // The server would take the made-up articles out of the index: the lock keeps it from that.
    const texts = questions.map(({ text }) => text);
    const server = await writer.exclusively(() => measureServer({ LANCEDB_URI: uri }, texts));
    return { passages, builtInS, indexInMb: (await sizeOf(uri)) / 1_000_000, recallAt10, search, server };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export type SizeMeasurement = Awaited<ReturnType<typeof measureSize>>;

/** What is made up as it is read, and the seconds that making it took, which are no part of building an index. */
function timeMaking<T>(source: Iterable<T>): { readonly entries: Iterable<T>; readonly inS: () => number } {
  let spentInMs = 0;
  function* entries() {
    const iterator = source[Symbol.iterator]();
    for (;;) {
      const begunAt = performance.now();
      const next = iterator.next();
      spentInMs += performance.now() - begunAt;
      if (next.done) return;
      yield next.value;
    }
  }
  return { entries: entries(), inS: () => spentInMs / 1000 };
}

/** All that is done to find passages but embedding the question. */
function fusedSearch(index: PassageIndex, extractTerms: TermExtractor) {
  let current: Encoding | undefined;
  const encode = async (): Promise<Encoding> => {
    if (!current) throw new Error("No question was given");
    return current;
  };
  const embedder = { id: "given", dimension: 0, encode, embed: async () => (await encode()).vector };
  const retrieve = createRetriever({ index, embedder, extractTerms, translate: async () => null });
  return async ({ text, encoding }: AskedQuestion) => {
    current = encoding;
    return retrieve(text, { limit: HITS });
  };
}

/** Milliseconds, one question after the other. */
export async function timed(questions: readonly AskedQuestion[], ask: (asked: AskedQuestion) => Promise<unknown>) {
  for (const asked of questions.slice(0, Math.min(WARM_UP, questions.length / 4))) await ask(asked);
  const times: number[] = [];
  for (const asked of questions) {
    const startedAt = performance.now();
    await ask(asked);
    times.push(performance.now() - startedAt);
  }
  return { p50InMs: quantile(times, 0.5), p95InMs: quantile(times, 0.95) };
}
