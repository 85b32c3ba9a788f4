import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "../src/adapters/environment.ts";
import { baselineShape, printBaseline } from "./baseline.ts";
import { type DatasetItem, loadDatasets } from "./dataset.ts";
import { faultsOf, hasFailed, type Result } from "./evaluate.ts";
import { quarantineShape, thresholdsShape } from "./gate.ts";
import { removeArticles } from "./make/remove-articles.ts";
import { measure } from "./measure.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { putBetweenMarkers } from "./report/between-markers.ts";
import { readmeResults } from "./report/markdown.ts";
import type { Run } from "./report/run-file.ts";
import { beirTable, table, verifierTable } from "./report/table.ts";
import { openSubjects } from "./subjects/open-subjects.ts";
import { validateDataset } from "./validate-dataset.ts";
import { writeReports } from "./write-reports.ts";

/** Distinct from 1, a failure to measure, so that CI can tell the two apart; promptfoo uses the same. */
const EXIT_BELOW_THRESHOLDS = 100;
const ANSWER_EXCERPT = 300;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** A part of the set of questions that is asked: a file or folder of `--set`, else of this folder. */
const partOf = ({ set }: Options, name: "questions" | "thresholds.json") =>
  set === undefined ? here(name === "questions" ? "datasets" : name) : join(set, name);
/** Of a set without thresholds nothing is demanded. */
const demandsNothing = { answers: [], verifier: { caught: {}, rejectedVerbatim: 1, rejectedReworded: 1 } };
const readThresholds = async (path: string) =>
  existsSync(path) ? thresholdsShape.parse(await readJson(path)) : demandsNothing;
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") {
    console.log(USAGE);
    return 0;
  }
  if (options.beir) {
    const { measureBeir } = await import("./measure-beir.ts");
    const report = await measureBeir(options.beir, options.limit);
    console.log(beirTable(report));
    return 0;
  }
  const { subject, rivals, verifier } = await openSubjects(options);
  const texts = await subject.texts();
  const items = await chosenQuestions(options);
  const problems =
    texts.size === 0
      ? []
      : validateDataset(
          items,
          [...texts].map(([id, text]) => ({ id, text })),
        );
  if (problems.length > 0) throw new Error(`The questions do not fit the indexed articles:\n${problems.join("\n")}`);
  const { run, asBaseline } = await measure({
    items: options.suite || texts.size === 0 ? items : [...items, ...removeArticles(items, texts)],
    subject,
    texts,
    rivals,
    verifier,
    configuration: options,
    repeat: options.repeat,
    concurrency: options.concurrency,
    unfinished: join(readEnvironment(process.env).DATA_DIR, "evaluation"),
    onProgress: showProgress,
    thresholds: await readThresholds(partOf(options, "thresholds.json")),
    quarantine: quarantineShape.parse(await readJson(here("quarantine.json"))),
    baseline: await readBaseline(options),
    today: new Date().toISOString().slice(0, 10),
  });
  console.log(table(run.groups));
  for (const { name, groups } of run.rivals) console.log(table(groups.slice(0, 1).map((all) => ({ ...all, name }))));
  if (run.verifier) console.log(verifierTable(run.verifier));
  if (options.verbose) console.log(`\n${run.results.filter(hasFailed).map(describe).join("\n\n")}`);
  if (options.report) await writeReports(run, options.report);
  if (options.save) await save(run, printBaseline(asBaseline));
  for (const sentence of [...run.warnings, ...run.below]) console.error(sentence);
  return run.below.length > 0 ? EXIT_BELOW_THRESHOLDS : 0;
}

/** The baseline, and the results table of the README, which is never typed. */
async function save(run: Run, baseline: string): Promise<void> {
  await writeFile(here("baseline.json"), baseline);
  const readme = here("../README.md");
  const groups = run.groups.filter(({ name }) => name === "all" || name.startsWith("suite "));
  const rivals = run.rivals.flatMap(({ name, groups: [all] }) => (all ? [{ ...all, name }] : []));
  await writeFile(
    readme,
    putBetweenMarkers(await readFile(readme, "utf8"), "results", readmeResults([...groups, ...rivals])),
  );
}

async function chosenQuestions(options: Options): Promise<readonly DatasetItem[]> {
  const { suite: suites, split, limit } = options;
  const all = await loadDatasets(partOf(options, "questions"));
  const known = new Set(all.map(({ suite }) => suite));
  const unknown = (suites ?? []).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`--suite: there is no ${unknown.join(", ")}; there are ${[...known].join(", ")}.`);
  return all
    .filter((item) => (suites?.includes(item.suite) ?? true) && (split === "all" || item.split === split))
    .slice(0, limit);
}

async function readBaseline({ baseline, set }: Options) {
  if (baseline === undefined && set !== undefined) return null;
  try {
    return baselineShape.parse(await readJson(baseline ?? here("baseline.json")));
  } catch (error) {
    if (baseline === undefined && (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total}${done === total ? "\n" : ""}`);
}

function describe(result: Result): string {
  const { item, answer } = result;
  const excerpt = answer.answer.slice(0, ANSWER_EXCERPT).replaceAll("\n", " ");
  return `${item.id} [${item.category}] ${item.question}\n  ${faultsOf(result).join("; ")}\n  ${excerpt}`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
