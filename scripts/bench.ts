import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadDatasets, loadSuite } from "../evals/dataset.ts";
import { readEnvironment } from "../src/adapters/environment.ts";
import { loadEmbedder } from "../src/compose/ingest-corpus.ts";
import { openServices } from "../src/compose/open-services.ts";
import { measureAnswers } from "./bench/measure-answers.ts";
import { measureIngest } from "./bench/measure-ingest.ts";
import { measureServer } from "./bench/measure-server.ts";
import { measureWriting } from "./bench/measure-writing.ts";
import { measureRivals } from "./bench/rivals.ts";
import { measureSizes, parseSizes } from "./bench/scale.ts";
import { sizeOf } from "./bench/size-of.ts";

const QUESTIONS = 50;
const MEGABYTE = 1_000_000;

async function readQuestions(file: string): Promise<string[]> {
  const questions = (await loadSuite(file)).map(({ question }) => question);
  // Every nth, since a dataset is ordered by kind and page.
  const step = Math.max(1, Math.floor(questions.length / QUESTIONS));
  return questions.filter((_, i) => i % step === 0).slice(0, QUESTIONS);
}

async function measure() {
  const folder = await mkdtemp(join(tmpdir(), "yiju-bench-"));
  try {
    const variables = { LANCEDB_URI: join(folder, "index") };
    const environment = readEnvironment({ ...process.env, ...variables });
    const embedder = await loadEmbedder(environment);
    if (typeof embedder === "string") throw new Error(`The bench needs the embedding model: ${embedder}`);
    const questions = await readQuestions("evals/datasets/figures.jsonl");
    const ingest = await measureIngest(environment, embedder);
    const answers = await measureAnswers(embedder, await openServices(environment, embedder), questions);
    const writing = await measureWriting(variables, embedder, questions);
    const server = await measureServer(variables, questions);
    const machine = { node: process.version, platform: `${process.platform}-${process.arch}`, cores: cpus().length };
    return { machine, answers, writing, ingest, server, installedInMb: (await sizeOf("node_modules")) / MEGABYTE };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Measurement = Awaited<ReturnType<typeof measure>>;

function table({ answers, writing, ingest, server, installedInMb }: Measurement): string {
  const rows: [string, string, string][] = [
    ["answer / bare embedding, p50", `${answers.p50Ratio.toFixed(2)}×`, answers.p50Ratio <= 3 ? "ok (≤ 3)" : "over 3"],
    ["answer / bare embedding, p95", `${answers.p95Ratio.toFixed(2)}×`, answers.p95Ratio <= 6 ? "ok (≤ 6)" : "over 6"],
    [
      "ingest / bare embedder",
      `${(ingest.shareOfBare * 100).toFixed(0)} %`,
      ingest.shareOfBare >= 0.8 ? "ok (≥ 80)" : "under 80",
    ],
    [
      "before a language model is asked, p50",
      `${writing.beforeModelP50InMs.toFixed(0)} ms`,
      writing.beforeModelP50InMs <= 60 ? "ok (≤ 60)" : "over 60",
    ],
    [
      "checking a sentence that it wrote, p50",
      `${writing.checkP50InMs.toFixed(1)} ms`,
      writing.checkP50InMs <= 15 ? "ok (≤ 15)" : "over 15",
    ],
    [
      "ready, index in place",
      `${(server.readyInMs / 1000).toFixed(2)} s`,
      server.readyInMs <= 3000 ? "ok (≤ 3)" : "over 3",
    ],
    [
      "resident memory after the questions",
      server.residentInMb === null ? "?" : `${server.residentInMb.toFixed(0)} MB`,
      server.residentInMb === null ? "unknown" : server.residentInMb <= 700 ? "ok (≤ 700)" : "over 700",
    ],
    ["installed size of node_modules", `${installedInMb.toFixed(0)} MB`, ""],
  ];
  return rows.map(([what, value, verdict]) => `${what.padEnd(38)}${value.padStart(10)}  ${verdict}`).join("\n");
}

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    sizes: { type: "string" },
    rivals: { type: "string" },
    /** A folder in which `--sizes` keeps its indexes, and finds them again. */
    keep: { type: "string" },
  },
});
const wordings = () => readQuestions("evals/datasets/wordings.jsonl");
if (values.sizes !== undefined) {
  await measureSizes(parseSizes(values.sizes), { file: values.json, questions: await wordings(), keptIn: values.keep });
} else if (values.rivals !== undefined) {
  const [passages = 0] = parseSizes(values.rivals);
  const allQuestions = (await loadDatasets("evals/datasets")).map(({ question }) => question);
  await measureRivals({ passages, file: values.json, questions: await wordings(), allQuestions });
} else {
  const measurement = await measure();
  const json = `${JSON.stringify(measurement, null, 2)}\n`;
  if (values.json) await writeFile(values.json, json);
  else process.stdout.write(json);
  console.log(table(measurement));
}
