import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { putBetweenMarkers } from "../../evals/report/between-markers.ts";
import { openLanceIndex } from "../../src/adapters/lancedb/open-lance-index.ts";
import { openLanceWriter } from "../../src/adapters/lancedb/open-lance-writer.ts";
import { indexUri } from "../../src/compose/locations.ts";
import { recallOf } from "../../src/retrieve/measure-recall.ts";
import { compareThroughput, type Throughput } from "./rivals/compare-throughput.ts";
import { exportCorpus } from "./rivals/export-corpus.ts";
import type { Rate } from "./rivals/measure-throughput.ts";
import { missingPython, runPython } from "./rivals/run-python.ts";
import { searchWithScripts } from "./rivals/search-scripts.ts";
import { timed } from "./scale/measure-size.ts";
import { type Bench, openBench } from "./scale/open-bench.ts";
import { synthesise } from "./scale/synthesise.ts";

const HITS = 10;
/** What the README's table is written of. */
const REPORT = "docs/reports/rivals.json";
const README = "README.md";
const INSTALL_SCRIPTS =
  "MiniSearch and Orama are left out. To have them: npm install --prefix DIR minisearch @orama/orama; then set RIVALS_NODE=DIR";

const python = process.env["RIVALS_PYTHON"] ?? "python3";
const scripts = process.env["RIVALS_NODE"];

export interface RivalsInput {
  /** Made up. */
  readonly passages: number;
  /** The report where undefined. */
  readonly file: string | undefined;
  /** Whose vectors the searches are measured with. */
  readonly questions: readonly string[];
  /** Asked of the services, each once. */
  readonly allQuestions: readonly string[];
}

/** Other libraries on made-up passages, and another service on those and on the shipped ones; writes the figures. */
export async function measureRivals({ passages, file = REPORT, questions, allQuestions }: RivalsInput): Promise<void> {
  const bench = await openBench(questions);
  const missing = await missingPython(python);
  if (missing) console.error(missing);
  if (!scripts) console.error(INSTALL_SCRIPTS);
  const asking = { bench, questions: allQuestions, python: missing === undefined ? python : undefined };
  const shipped = await inFolder(async (folder) => {
    const uri = indexUri(bench.environment);
    const index = await openLanceIndex({ uri, exact: true });
    await exportCorpus(folder, index, bench.asked, bench.extractTerms);
    return compareThroughput({ ...asking, passages: (await index.info()).passageCount, uri, folder });
  });
  console.table(shipped.rates);
  const { search, madeUp } = await inFolder(async (folder) => {
    const { writer, ...measured } = await compareSearch(bench, passages, folder, missing === undefined);
    console.table(measured.search);
    const uri = join(folder, "index");
    // The server would take the made-up articles out of the index: the lock keeps it from that.
    const throughput = await writer.exclusively(() => compareThroughput({ ...asking, passages, uri, folder }));
    return { ...measured, madeUp: throughput };
  });
  console.table(madeUp.rates);
  const machine = { node: process.version, platform: `${process.platform}-${process.arch}`, cores: cpus().length };
  const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
  const throughput = [shipped, madeUp];
  await writeFile(file, `${JSON.stringify({ machine, passages, search, throughput }, rounded, 2)}\n`);
  if (file === REPORT) await putInReadme(throughput);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-rivals-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function putInReadme(measured: readonly Throughput[]): Promise<void> {
  const names = Object.keys(measured[0]?.rates ?? {});
  const sizes = measured.map(({ passages }) => ` ${passages.toLocaleString("en")} 段 passages |`);
  const cell = ({ requestsPerSecond, processorMs }: Rate) =>
    Number.isNaN(processorMs)
      ? requestsPerSecond.toFixed(0)
      : `${requestsPerSecond.toFixed(0)} (${processorMs.toFixed(1)} ms)`;
  const rows = names.map(
    (name) => `| ${name} |${measured.map(({ rates }) => ` ${rates[name] ? cell(rates[name]) : ""} |`).join("")}`,
  );
  const head = [
    `| 每秒请求（每次的处理器时间）requests a second (processor time of each) |${sizes.join("")}`,
    `|---|${measured.map(() => "--:|").join("")}`,
  ];
  const part = [...head, ...rows].join("\n");
  await writeFile(README, putBetweenMarkers(await readFile(README, "utf8"), "throughput", part));
}

async function compareSearch(bench: Bench, passages: number, folder: string, hasPython: boolean) {
  const { material, asked, extractTerms, embedder } = bench;
  const uri = join(folder, "index");
  const writer = await openLanceWriter({ uri });
  const upserts = synthesise(material, passages, extractTerms);
  const { id: embedderId, dimension } = embedder;
  const begunAt = performance.now();
  await writer.commit({ embedderId, dimension, upserts, deletes: [], rebuild: true });
  const builtInS = (performance.now() - begunAt) / 1000;
  const [index, exact] = [await openLanceIndex({ uri }), await openLanceIndex({ uri, exact: true })];
  const near = (each: (typeof asked)[number]) => index.searchByMeaning(each.encoding.vector, HITS);
  const best = (each: (typeof asked)[number]) => exact.searchByMeaning(each.encoding.vector, HITS);
  const corpus = await exportCorpus(folder, exact, asked, extractTerms);
  const own = [
    { name: "Yiju, meaning", builtInS, ...(await timed(asked, near)), recallAt10: await recallOf(asked, best, near) },
    { name: "Yiju, exact", ...(await timed(asked, best)), recallAt10: 1 },
    {
      name: "Yiju, keywords",
      ...(await timed(asked, ({ text }) => index.searchByKeyword([...new Set(extractTerms(text))], HITS))),
    },
  ];
  const byPython = hasPython ? await runPython(python, "scripts/bench/rivals/search.py", folder) : [];
  const byScripts = scripts ? await searchWithScripts(scripts, corpus) : [];
  return { writer, search: [...own, ...(byPython as object[]), ...byScripts] };
}
