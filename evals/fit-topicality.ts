import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { defaultModel, defaultModelVersion } from "../src/adapters/transformers/default-model.ts";
import { topicalityModel } from "../src/answer/topicality/topicality-model.ts";
import { type TopicalityFeatures, topicalityOf } from "../src/answer/topicality/topicality-weights.ts";
import { loadDatasets, loadSuite } from "./dataset.ts";
import { readContexts } from "./formats/squad.ts";
import { inventedSets } from "./invented-sets.ts";
import { crossValidated, type Example, fitLogistic, logOdds } from "./statistics/fit-logistic.ts";
import { keptRows } from "./statistics/kept-rows.ts";
import { modelSource, scaledValues, scalesOf } from "./statistics/vector-example.ts";
import { readTopicalityRows, type TopicalityItem, type TopicalityRow } from "./topicality/topicality-rows.ts";

/**
 * Fits what tells a question on the articles' subjects from one on something else, both classes of equal weight, on dev
 * questions of all corpora, of public contexts, and those of evals/topicality. Prints what is let in and kept out when fitted
 * without the question, and of the held-out ones; changes nothing unless told to write. With `--rows` what was read is kept
 * in a file, or read from it if it exists.
 */
const USAGE = "tsx evals/fit-topicality.ts --public cmrc2018_trial.json [--rows FILE] [--write]";
const MODEL = "src/answer/topicality/topicality-model.ts";
const EMBEDDER = `${defaultModel.id}@${defaultModelVersion}`;
const SOURCE = { constant: "topicalityModel", script: "fit-topicality.ts", embedder: EMBEDDER };
const DECAY = 3e-4;
const STEPS = 500;
const VECTOR_SCALE = 3;
/** Spoken questions are those that are lost. */
const SPOKEN_WEIGHT = 2;
const THRESHOLDS = [-1, 0, 1, 2];
/** Of spoken and English questions, of the rest, and of those on other things every so manieth is asked of a corpus. */
const [EVERY_SPOKEN, EVERY_PLAIN, EVERY_OTHER, EVERY_PUBLIC] = [2, 12, 5, 4];
const names = Object.keys(topicalityModel.weights) as (keyof TopicalityFeatures)[];

const suite = (name: string) => loadSuite(`evals/topicality/${name}.jsonl`);
const everyNth = <T>(items: readonly T[], n: number, from: number) => items.filter((_, i) => i % n === from % n);

async function readAll(publicFile: string): Promise<readonly TopicalityRow[]> {
  const sets = ["town", "county", "ministry", ...inventedSets.map((name) => `invented/${name}`)];
  const corpora: readonly (readonly [string, string, readonly TopicalityItem[]])[] = [
    [
      "shipped",
      "corpus/articles",
      [...(await loadDatasets("evals/datasets")), ...(await suite("spoken")), ...(await suite("near-misses"))],
    ],
    ["public", publicFile, await publicItems(publicFile)],
    ...(await Promise.all(
      sets.map(async (set) => [set, `evals/${set}/articles`, await loadDatasets(`evals/${set}/questions`)] as const),
    )),
  ];
  const others = [...(await suite("off-topic")), ...(await suite("everyday")), ...(await suite("off-topic-english"))];
  const rows: TopicalityRow[] = [];
  for (const [at, [name, articles, items]] of corpora.entries()) {
    const own = items.filter((item) => item.category !== "off-topic" && !("history" in item && item.history));
    const isSpoken = ({ category }: TopicalityItem) => category === "colloquial" || category === "english";
    const asked = [
      ...everyNth(own.filter(isSpoken), EVERY_SPOKEN, at),
      ...everyNth(
        own.filter((item) => !isSpoken(item)),
        EVERY_PLAIN,
        at,
      ),
      ...everyNth(others, EVERY_OTHER, at),
    ];
    rows.push(...(await readTopicalityRows(name, articles, asked)));
    console.error(`${name}: read`);
  }
  return rows;
}

async function publicItems(file: string): Promise<readonly TopicalityItem[]> {
  const printed = (await readContexts(file)).flatMap(({ questions }) => questions);
  return [
    ...[...(await suite("public-spoken")), ...(await suite("public-near-misses"))],
    // Not those that read-public.ts asks.
    ...everyNth(printed, EVERY_PUBLIC, 1).map(
      ({ question }): TopicalityItem => ({ question, category: "colloquial", split: "dev" }),
    ),
  ];
}

type Scaled = Example & { readonly row: TopicalityRow; readonly family: string };

function scaled(rows: readonly TopicalityRow[], scales: ReturnType<typeof scalesOf>): readonly Scaled[] {
  const counts = ({ item }: TopicalityRow) => (item.category === "colloquial" ? SPOKEN_WEIGHT : 1);
  const total = (isMember: boolean) =>
    rows.filter((row) => row.isMember === isMember).reduce((sum, row) => sum + counts(row), 0);
  const totals = { true: total(true), false: total(false) };
  return rows.map((row) => ({
    row,
    // A question that is asked of several corpora is one.
    family: row.item.question,
    isMember: row.isMember,
    weight: counts(row) / totals[`${row.isMember}`],
    values: scaledValues(names, row, scales),
  }));
}

function report(title: string, rows: readonly Scaled[], oddsOf: (row: Scaled) => number): void {
  const groups = {
    spoken: ({ row: { item } }: Scaled) => item.category === "colloquial",
    English: ({ row: { item } }: Scaled) => item.category === "english",
    plain: ({ row: { item, isMember } }: Scaled) =>
      isMember && item.category !== "colloquial" && item.category !== "english",
    other: ({ row: { isMember, features } }: Scaled) => !isMember && features.isRendered === 0,
    "English other": ({ row: { isMember, features } }: Scaled) => !isMember && features.isRendered === 1,
  };
  for (const corpus of ["all", ...new Set(rows.map(({ row }) => row.corpus))])
    for (const least of corpus === "all" ? THRESHOLDS : [0]) {
      const shares = Object.entries(groups).map(([group, belongs]) => {
        const members = rows.filter((each) => (corpus === "all" || each.row.corpus === corpus) && belongs(each));
        const right = members.filter((each) => oddsOf(each) >= least === each.isMember);
        return `${group} ${(right.length / members.length).toFixed(3)} of ${members.length}`;
      });
      console.log(`${title}, ${corpus}, let in from ${least}, right of ${shares.join(", ")}`);
    }
}

const { values } = parseArgs({
  options: { public: { type: "string" }, rows: { type: "string" }, write: { type: "boolean" } },
});
if (values.public === undefined) throw new Error(USAGE);
const publicFile = values.public;
const rows = await keptRows(values.rows, names, () => readAll(publicFile));
const dev = rows.filter(({ item }) => item.split === "dev");
const scales = scalesOf(names, dev, VECTOR_SCALE);
const fit = (some: readonly Scaled[]) => fitLogistic(some, { decay: DECAY, steps: STEPS });
const examples = scaled(dev, scales);
const odds = crossValidated(examples, fit);
report("cross-validated", examples, (row) => odds.get(row) ?? 0);
const weights = fit(examples);
const heldOut = scaled(
  rows.filter(({ item }) => item.split === "held-out"),
  scales,
);
report("held out", heldOut, (row) => logOdds(weights, row));
report("held out, as shipped", heldOut, ({ row }) =>
  topicalityOf(row.features, { vector: Float32Array.from(row.question), embedderId: EMBEDDER }),
);
if (values.write) await writeFile(MODEL, modelSource(SOURCE, names, weights, scales));
process.exit(0);
