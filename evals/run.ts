import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { loadDatasets } from "./dataset.ts";
import { evaluate, type Result } from "./evaluate.ts";
import { localSubject, remoteSubject, type Subject } from "./subject.ts";
import { belowThresholds, summarise, table } from "./summarise.ts";
import { validateDataset } from "./validate-dataset.ts";

const USAGE = "npm run eval -- [--split dev|held-out|all] [--url URL] [--json FILE] [--verbose]";

/** Distinct from 1, a failure to measure, so that CI can tell the two apart. */
const EXIT_BELOW_THRESHOLDS = 100;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const score = z.number().min(0).max(1).optional();
const thresholdsSchema = z.strictObject({
  allEvidenceAt5: score,
  meanReciprocalRank: score,
  keyFacts: score,
  answeredRight: score,
  partialRight: score,
  abstainedRight: score,
  notOverclaimed: score,
  quoteExactness: score,
});

// Imported when needed: measuring a server elsewhere must not want a model or an index here.
async function thisCode(): Promise<Subject> {
  const { readEnvironment } = await import("../src/adapters/environment.ts");
  const { compose } = await import("../src/compose.ts");
  return localSubject(await compose(readEnvironment(process.env)));
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      split: { type: "string", default: "dev" },
      url: { type: "string" },
      json: { type: "string" },
      verbose: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const split = z.enum(["dev", "held-out", "all"]).parse(values.split);
  const subject = values.url ? remoteSubject(values.url) : await thisCode();
  const items = (await loadDatasets(here("datasets"))).filter((item) => split === "all" || item.split === split);
  const texts = await subject.texts();
  const problems = validateDataset(
    items,
    [...texts].map(([id, text]) => ({ id, text })),
  );
  if (problems.length > 0) throw new Error(`The questions do not fit the indexed articles:\n${problems.join("\n")}`);

  // One after the other, so that the timings are those of one person asking.
  const results: Result[] = [];
  for (const item of items) results.push(await evaluate(item, subject, texts));

  const summary = summarise(results);
  console.log(table(results));
  if (values.verbose) console.log(`\n${results.filter(fails).map(describe).join("\n\n")}`);
  if (values.json) await writeFile(values.json, `${JSON.stringify({ split, summary, results }, null, 2)}\n`);

  const thresholds = thresholdsSchema.parse(JSON.parse(await readFile(here("thresholds.json"), "utf8")));
  const below = belowThresholds(summary, thresholds);
  for (const line of below) console.error(line);
  return below.length > 0 ? EXIT_BELOW_THRESHOLDS : 0;
}

function fails({ outcome, allEvidence, keyFacts, quoteExactness }: Result): boolean {
  return outcome !== "right" || allEvidence === false || (keyFacts?.missed.length ?? 0) > 0 || quoteExactness < 1;
}

function describe({ item, status, outcome, allEvidence, keyFacts, answer }: Result): string {
  const faults = [
    outcome === "right" ? "" : `${status}: ${outcome}`,
    allEvidence === false ? "evidence not found" : "",
    keyFacts && keyFacts.missed.length > 0
      ? `missing ${keyFacts.missed.map((wordings) => wordings.join("/")).join(", ")}`
      : "",
  ];
  return `${item.id} [${item.category}] ${item.question}\n  ${faults.filter(Boolean).join("; ")}\n  ${answer.slice(0, 300).replaceAll("\n", " ")}`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
