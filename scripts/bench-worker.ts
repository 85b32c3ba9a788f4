import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadDatasets } from "../evals/dataset.ts";
import { putBetweenMarkers } from "../evals/report/between-markers.ts";
import { readEnvironment } from "../src/adapters/environment.ts";
import { loadEmbedder } from "../src/compose/ingest-corpus.ts";
import { openEmbeddingsEndpoint } from "../src/testing/embeddings-endpoint.ts";
import { bundleWorker } from "../src/testing/worker-bundle.ts";
import { exportAssets } from "../src/testing/worker-server.ts";
import { measureQuestions, measureStart } from "./bench-worker/measure-isolate.ts";

/** As with npm run eval: distinct from 1, a failure to measure. */
const EXIT_OVER = 100;

async function measure() {
  const folder = await mkdtemp(join(tmpdir(), "yiju-bench-worker-"));
  const assets = await exportAssets();
  const embedder = await loadEmbedder(readEnvironment(process.env));
  if (typeof embedder === "string") throw new Error(`The bench needs the embedding model: ${embedder}`);
  const model = await openEmbeddingsEndpoint(embedder);
  try {
    const { file, compressedBytes } = await bundleWorker(assets.folder, folder);
    const [, compatibilityDate = ""] =
      /^compatibility_date = "(.*)"$/mu.exec(await readFile("wrangler.toml", "utf8")) ?? [];
    const opening = { bundle: file, assets: assets.folder, compatibilityDate, variables: {} };
    const variables = { EMBEDDINGS_MODEL: embedder.id, EMBEDDINGS_BASE_URL: model.baseUrl };
    const questions = [...new Set((await loadDatasets("evals/datasets")).map(({ question }) => question))];
    const wrangler = createRequire(createRequire(import.meta.url).resolve("wrangler/package.json"));
    const { version: workerd } = createRequire(wrangler.resolve("miniflare"))("workerd/package.json");
    return {
      machine: { workerd, platform: `${process.platform}-${process.arch}`, cores: cpus().length },
      bundle: { compressedBytes },
      start: await measureStart(opening),
      ...(await measureQuestions({ ...opening, variables }, questions)),
    };
  } finally {
    await model.close();
    await assets.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Processor time of all of workerd, in an isolate with the shipped corpus; the model is asked outside of it. */
function rowsOf({ bundle, start, openInMs, questions, memory }: Awaited<ReturnType<typeof measure>>) {
  return [
    ["bundle, compressed", bundle.compressedBytes / 1e6, "MB", 1],
    ["start of the isolate, p50", start.p50InMs, "ms", 50],
    ["reading the index, once", openInMs, "ms"],
    ["first question", questions.firstInMs, "ms"],
    ["a question, mean", questions.meanInMs, "ms", 10],
    ["a question, p50", questions.p50InMs, "ms", 10],
    ["a question, p95", questions.p95InMs, "ms"],
    ["memory in use, at most", memory.mostUsedInMb, "MB", 64],
    ["memory reserved, at most", memory.mostReservedInMb, "MB"],
  ] as const;
}

type Row = ReturnType<typeof rowsOf>[number];

const markdown = (rows: readonly Row[]) =>
  [
    "| | | 目标 target |",
    "| --- | --: | --: |",
    ...rows.map(
      ([what, value, unit, most]) => `| ${what} | ${value.toFixed(1)} ${unit} | ${most ? `≤ ${most}` : ""} |`,
    ),
  ].join("\n");

/** Writes what was measured beside the other reports, and into the README. */
async function save(measurement: unknown, rows: readonly Row[]): Promise<void> {
  const rounded = (_name: string, value: unknown) => (typeof value === "number" ? Math.round(value * 10) / 10 : value);
  await writeFile("docs/reports/worker.json", `${JSON.stringify(measurement, rounded, 2)}\n`);
  await writeFile("README.md", putBetweenMarkers(await readFile("README.md", "utf8"), "worker", markdown(rows)));
}

const { values } = parseArgs({ options: { save: { type: "boolean", default: false } } });
const measurement = await measure();
const rows = rowsOf(measurement);
for (const [what, value, unit, most] of rows) {
  const verdict = most === undefined ? "" : value <= most ? `ok (≤ ${most})` : `over ${most}`;
  console.log(`${what.padEnd(28)}${value.toFixed(1).padStart(8)} ${unit}  ${verdict}`);
}
if (values.save) await save(measurement, rows);
process.exit(rows.some(([, value, , most]) => most !== undefined && value > most) ? EXIT_OVER : 0);
