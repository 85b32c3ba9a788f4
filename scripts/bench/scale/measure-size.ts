import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLanceIndex } from "../../../src/adapters/lancedb/open-lance-index.ts";
import { openLanceWriter } from "../../../src/adapters/lancedb/open-lance-writer.ts";
import type { Encoding } from "../../../src/ports/embedder.ts";
import type { IndexWriter, PassageIndex } from "../../../src/ports/passage-index.ts";
import { recallOf } from "../../../src/retrieve/measure-recall.ts";
import { createRetriever } from "../../../src/retrieve/retrieve.ts";
import type { TermExtractor } from "../../../src/retrieve/terms.ts";
import { questionsToRehearse } from "../../../src/start/questions-to-rehearse.ts";
import { measureServer } from "../measure-server.ts";
import { sizeOf } from "../size-of.ts";
import { quantile } from "../statistics.ts";
import { type Material, synthesise } from "./synthesise.ts";

/** Exact search of a large index takes seconds, of a very large one a quarter of a minute. */
const ASKED_EXACTLY = 24;
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
  readonly encode: (text: string) => Promise<Encoding>;
  /** Where indexes stay for the next measurement; else each is made in a temporary folder. */
  readonly keptIn: string | undefined;
  readonly onProgress: (what: string) => void;
}

/** Builds an index of so many made-up passages, or takes the kept one, and measures each way of searching it, and a server on it: at its first questions, and once it is warm. */
export async function measureSize(input: SizeInput) {
  const { passages, questions, extractTerms, keptIn, onProgress } = input;
  const folder = keptIn ? join(keptIn, String(passages)) : await mkdtemp(join(tmpdir(), "yiju-scale-"));
  const uri = join(folder, "index");
  try {
    const writer = await openLanceWriter({ uri });
    const { builtInS, processorInS } = (keptIn && (await readBuilt(folder))) || (await build(input, folder, writer));
    onProgress(`${passages}: searching`);
    const open = () => openLanceIndex({ uri, warm: true });
    const fusedFirst = await timed(questions, fusedSearch(await open(), extractTerms), 0);
    // Opened anew, as what was read for the first questions is kept.
    const [index, exact] = [await open(), await openLanceIndex({ uri, exact: true })];
    await index.readAhead();
    const fused = fusedSearch(index, extractTerms);
    // As a server does before it says that it is warm.
    for (const text of await questionsToRehearse(index)) await fused({ text, encoding: await input.encode(text) });
    const byMeaning = (of: PassageIndex, filter?: { publishedOnOrBefore: string }) => (asked: AskedQuestion) =>
      of.searchByMeaning(asked.encoding.vector, HITS, filter);
    const few = questions.slice(0, ASKED_EXACTLY);
    const search = {
      exact: await timed(few, fusedSearch(exact, extractTerms)),
      fusedFirst,
      fused: await timed(questions, fused),
      meaningExact: await timed(few, byMeaning(exact)),
      meaning: await timed(questions, byMeaning(index)),
      meaningAsOf: await timed(questions, byMeaning(index, { publishedOnOrBefore: AS_OF })),
      keyword: await timed(questions, ({ text }) => index.searchByKeyword([...new Set(extractTerms(text))], HITS)),
    };
    const recallAt10 = await recallOf(few, byMeaning(exact), byMeaning(index));
    onProgress(`${passages}: serving`);
    // The server would take the made-up articles out of the index: the lock keeps it from that.
    const texts = questions.map(({ text }) => text);
    const serve = (warm: boolean) => writer.exclusively(() => measureServer({ LANCEDB_URI: uri }, texts, { warm }));
    const servers = { serverFirst: await serve(false), server: await serve(true) };
    const indexInMb = (await sizeOf(uri)) / 1_000_000;
    return { passages, builtInS, processorInS, indexInMb, recallAt10, search, ...servers };
  } finally {
    if (!keptIn) await rm(folder, { recursive: true, force: true });
  }
}

interface Built {
  /** Seconds, of which making the passages up is no part. */
  readonly builtInS: number;
  /** Seconds of all cores, likewise: what another program on the machine does not change. */
  readonly processorInS: number;
}

async function readBuilt(folder: string): Promise<Built | undefined> {
  const text = await readFile(join(folder, "built.json"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Built);
}

/** Fills the writer's index, and notes beside it how long that took. */
async function build(input: SizeInput, folder: string, writer: IndexWriter): Promise<Built> {
  const { passages, material, questions, extractTerms, embedderId, onProgress } = input;
  const made = timeMaking(synthesise(material, passages, extractTerms));
  const dimension = questions[0]?.encoding.vector.length ?? 0;
  const [begunAt, processorBefore] = [performance.now(), process.cpuUsage()];
  onProgress(`${passages}: writing`);
  await writer.commit({ embedderId, dimension, upserts: made.entries, deletes: [], rebuild: true });
  const { user, system } = process.cpuUsage(processorBefore);
  const built = {
    builtInS: (performance.now() - begunAt) / 1000 - made.inS(),
    processorInS: (user + system) / 1e6 - made.inS(),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "built.json"), JSON.stringify(built));
  return built;
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

/** Milliseconds, one question after the other; some are asked before to warm up. */
export async function timed(
  questions: readonly AskedQuestion[],
  ask: (asked: AskedQuestion) => Promise<unknown>,
  warmUp = Math.min(WARM_UP, questions.length / 4),
) {
  for (const asked of questions.slice(0, warmUp)) await ask(asked);
  const times: number[] = [];
  for (const asked of questions) {
    const startedAt = performance.now();
    await ask(asked);
    times.push(performance.now() - startedAt);
  }
  return { p50InMs: quantile(times, 0.5), p95InMs: quantile(times, 0.95) };
}
