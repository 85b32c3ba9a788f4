import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { defaultModel, defaultModelVersion } from "../src/adapters/transformers/default-model.ts";
import { answerOdds, type DecisionFeatures } from "../src/answer/decide/decide-weights.ts";
import { decisionModel } from "../src/answer/decide/decision-model.ts";
import { type DecisionCorpus, type DecisionRow, groups, readDecisionRows } from "./decision/decision-rows.ts";
import { inventedSets } from "./invented-sets.ts";
import { type Example, fitLogistic, logOdds } from "./statistics/fit-logistic.ts";
import { keptRows } from "./statistics/kept-rows.ts";
import { modelSource, scaledValues, scalesOf } from "./statistics/vector-example.ts";

/**
 * Fits what tells evidence that answers from evidence that is only on the subject, on the dev questions of all corpora. Prints
 * what is answered and held back of each corpus when fitted without it, and of the held-out ones; changes nothing unless told
 * to write. With `--rows` what was read is kept in a file, or read from it if it exists.
 */
const USAGE = "tsx evals/fit-decision.ts [--rows FILE] [--write]";
const MODEL = "src/answer/decide/decision-model.ts";
const EMBEDDER = `${defaultModel.id}@${defaultModelVersion}`;
const SOURCE = { constant: "decisionModel", script: "fit-decision.ts", embedder: EMBEDDER };
const STEPS = 500;
const THRESHOLDS = [-0.4, -0.2, 0, 0.2];
/** A question with its article taken out counts for less than a near miss, as it is but a guess at what people ask. */
const WITHOUT_ARTICLE_WEIGHT = 0.3;
/** By this the vector's parts are scaled, beside features of deviation 1: the more, the less they are held near zero. */
const VECTOR_SCALE = 1.5;
const names = Object.keys(decisionModel.weights) as (keyof DecisionFeatures)[];

const corpora: readonly DecisionCorpus[] = [
  {
    name: "shipped",
    articles: "corpus/articles",
    questions: ["evals/datasets", "evals/topicality/spoken.jsonl", "evals/topicality/near-misses.jsonl"],
  },
  ...["town", "county", "ministry"].map((name) => setOf(`evals/${name}`, name)),
  ...inventedSets.map((name) => setOf(`evals/invented/${name}`, name)),
];

function setOf(folder: string, name: string): DecisionCorpus {
  return { name, articles: `${folder}/articles`, questions: [`${folder}/questions`] };
}

type Scaled = Example & { readonly row: DecisionRow };

function scaled(rows: readonly DecisionRow[], scales: ReturnType<typeof scalesOf>): readonly Scaled[] {
  const totals = new Map<string, number>();
  const counts = ({ group }: DecisionRow) => (group === "without article" ? WITHOUT_ARTICLE_WEIGHT : 1);
  const classOf = ({ corpus, isMember }: DecisionRow) => `${corpus} ${isMember}`;
  for (const row of rows) totals.set(classOf(row), (totals.get(classOf(row)) ?? 0) + counts(row));
  const sizes = new Map<string, number>();
  for (const { corpus } of rows) sizes.set(corpus, (sizes.get(corpus) ?? 0) + 1);
  return rows.map((row) => ({
    row,
    isMember: row.isMember,
    // Both classes of a corpus count alike, and small corpora for little.
    weight: (Math.sqrt(sizes.get(row.corpus) ?? 1) * counts(row)) / (totals.get(classOf(row)) ?? 1),
    values: scaledValues(names, row, scales),
  }));
}

function report(name: string, rows: readonly Scaled[], oddsOf: (row: Scaled) => number): void {
  for (const corpus of new Set(rows.map(({ row }) => row.corpus))) {
    for (const least of THRESHOLDS) {
      const shares = groups.map((group) => {
        const members = rows.filter(({ row }) => row.corpus === corpus && row.group === group);
        const right = members.filter((each) => oddsOf(each) >= least === each.isMember);
        return `${group} ${(right.length / members.length).toFixed(2)} of ${members.length}`;
      });
      console.log(`${name}, ${corpus}, answered from ${least}: ${shares.join(", ")}`);
    }
  }
}

async function readAll(): Promise<readonly DecisionRow[]> {
  const rows: DecisionRow[] = [];
  for (const corpus of corpora) {
    rows.push(...(await readDecisionRows(corpus)));
    console.error(`${corpus.name}: read`);
  }
  return rows;
}

const { rows: file, write } = parseArgs({ options: { rows: { type: "string" }, write: { type: "boolean" } } }).values;
if (process.argv.includes("--help")) {
  console.log(USAGE);
  process.exit(0);
}
const rows = await keptRows(file, names, readAll);
const dev = rows.filter(({ split }) => split === "dev");
const scales = scalesOf(names, dev, VECTOR_SCALE);
const examples = scaled(dev, scales);
const odds = new Map<Scaled, number>();
for (const corpus of new Set(dev.map(({ corpus }) => corpus))) {
  const weights = fitLogistic(
    examples.filter(({ row }) => row.corpus !== corpus),
    { steps: STEPS },
  );
  for (const example of examples) if (example.row.corpus === corpus) odds.set(example, logOdds(weights, example));
}
report("fitted without the corpus", examples, (row) => odds.get(row) ?? 0);
const weights = fitLogistic(examples, { steps: STEPS });
const heldOut = scaled(
  rows.filter(({ split }) => split === "held-out"),
  scales,
);
report("held out", heldOut, (row) => logOdds(weights, row));
report("held out, as shipped", heldOut, ({ row }) =>
  answerOdds(row.features, { vector: Float32Array.from(row.question), embedderId: EMBEDDER }),
);
if (write) await writeFile(MODEL, modelSource(SOURCE, names, weights, scales));
process.exit(0);
