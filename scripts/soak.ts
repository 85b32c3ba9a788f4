import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { loadSuite } from "../evals/dataset.ts";
import { startProduct } from "../src/testing/product-server.ts";
import { runCli } from "../src/testing/run-cli.ts";
import { linearSlope } from "./soak/linear-slope.ts";
import { askOnAndOn, type LoadCount, leaveOnAndOn } from "./soak/load.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "30" }, report: { type: "string" } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error("--minutes takes a number above 0, such as --minutes 30");

const ASKERS = 3;
const INGEST_EVERY_MS = 20_000;
const SAMPLE_EVERY_MS = 5_000;
/** Caches fill at first: what counts is the memory after that. */
const WARM_UP_SHARE = 0.25;
const MEGABYTE = 1_000_000;

const folder = await mkdtemp(join(tmpdir(), "yiju-soak-"));
const variables = { CORPUS_DIR: join(folder, "articles"), LANCEDB_URI: join(folder, "index") };
await cp("corpus/articles", variables.CORPUS_DIR, { recursive: true });
const server = await startProduct({ ...variables, METRICS: "on", LOG_LEVEL: "error", FEEDBACK: "off" });
const questions = (await loadSuite("evals/datasets/figures.jsonl")).map(({ question }) => question);

const startedAt = performance.now();
const elapsed = () => (performance.now() - startedAt) / 60_000;
const isOver = () => elapsed() >= minutes;
const count: LoadCount = { asked: 0, cut: 0, failures: [], latenciesMs: [] };
const samples: [minute: number, megabytes: number][] = [];
let ingests = 0;

/** Changes one article after the other, so that each ingest makes a new version under the questions. */
async function ingestOnAndOn(): Promise<void> {
  const names = await readdir(variables.CORPUS_DIR);
  for (; !isOver(); ingests++) {
    await appendFile(join(variables.CORPUS_DIR, names[ingests % names.length] ?? ""), "\n");
    const { code, errors } = await runCli(["ingest"], variables).ended;
    if (code !== 0) count.failures.push(`ingest ended with ${code}: ${errors}`);
    await setTimeout(Math.min(INGEST_EVERY_MS, Math.max(0, (minutes - elapsed()) * 60_000)));
  }
}

async function sampleOnAndOn(): Promise<void> {
  while (!isOver()) {
    const metrics = await (await fetch(new URL("/metrics", server.address))).text();
    const bytes = Number(/^process_resident_memory_bytes (\d+)$/mu.exec(metrics)?.[1]);
    samples.push([elapsed(), bytes / MEGABYTE]);
    console.error(
      `${elapsed().toFixed(1)} of ${minutes} min · ${count.asked} answers · ${count.cut} cut · ${ingests} ingests · ${Math.round(bytes / MEGABYTE)} MB · ${count.failures.length} failures`,
    );
    await setTimeout(SAMPLE_EVERY_MS);
  }
}

const load = { address: server.address, questions, isOver, count };
await Promise.all([
  ...Array.from({ length: ASKERS }, (_, i) => askOnAndOn(load, i * 7)),
  leaveOnAndOn(load, 3),
  ingestOnAndOn(),
  sampleOnAndOn(),
]);
await server.stop();
await rm(folder, { recursive: true, force: true });

const settled = samples.filter(([minute]) => minute >= minutes * WARM_UP_SHARE);
const sorted = count.latenciesMs.toSorted((a, b) => a - b);
const quantile = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
const report = {
  command: `npm run soak -- --minutes ${minutes}`,
  date: new Date().toISOString().slice(0, 10),
  answers: count.asked,
  streamsCutByTheClient: count.cut,
  ingests,
  failures: count.failures.slice(0, 20),
  answerMs: { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) },
  residentMb: {
    first: Math.round(settled[0]?.[1] ?? 0),
    last: Math.round(settled.at(-1)?.[1] ?? 0),
    most: Math.round(Math.max(0, ...samples.map(([, megabytes]) => megabytes))),
    slopePerMinute: Number(linearSlope(settled).toFixed(3)),
    measuredFromMinute: Number((minutes * WARM_UP_SHARE).toFixed(1)),
  },
};
console.log(JSON.stringify(report, null, 2));
if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
if (count.failures.length > 0) process.exitCode = 1;
