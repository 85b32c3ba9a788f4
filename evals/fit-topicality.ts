import { parseArgs } from "node:util";
import { readEnvironment } from "../src/adapters/environment.ts";
import { findNamesWithJieba, findThingsWithJieba, jiebaSegmenter } from "../src/adapters/jieba/jieba-segmenter.ts";
import { openLanceIndex } from "../src/adapters/lancedb/open-lance-index.ts";
import type { EvidenceReaderParts } from "../src/answer/read-evidence.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { createBackgroundReader } from "../src/answer/topicality/background.ts";
import { topicalityFeatures } from "../src/answer/topicality/topicality-features.ts";
import type { TopicalityFeatures } from "../src/answer/topicality/topicality-weights.ts";
import { topicalityOf, topicalityWeights } from "../src/answer/topicality/topicality-weights.ts";
import { indexUri, loadEmbedder } from "../src/compose.ts";
import { createRetriever, type Retriever } from "../src/retrieve/retrieve.ts";
import { createTermExtractor } from "../src/retrieve/terms.ts";
import type { DatasetItem } from "./dataset.ts";
import { loadDatasets, loadSuite } from "./dataset.ts";
import { openPublicCorpus } from "./public/open-public-corpus.ts";

/**
 * Fits what tells a question on the articles' subjects from one on something else: a logistic regression, both classes
 * of equal weight, on the dev questions and those of evals/topicality, of two corpora. Near misses are on the subject.
 * Prints weights and what five-fold cross-validation, folded by question, lets in and keeps out; changes nothing.
 */
const USAGE = "tsx evals/fit-topicality.ts --public cmrc2018_trial.json";
const READ_LIMIT = 10;
const FOLDS = 5;
const STEPS = 4_000;
const RATE = 0.1;
const DECAY = 3e-3;
const names = Object.keys(topicalityWeights) as (keyof TopicalityFeatures)[];

interface Row {
  readonly item: DatasetItem;
  readonly on: boolean;
  readonly values: readonly number[];
}

interface Corpus extends EvidenceReaderParts {
  readonly retrieve: Retriever;
  readonly embed: NonNullable<EvidenceReaderParts["embed"]>;
}

async function rowsOf(corpus: Corpus, items: readonly DatasetItem[]): Promise<readonly Row[]> {
  const read = createEvidenceReader(corpus);
  const readBackground = createBackgroundReader(corpus.embed);
  const rows: Row[] = [];
  for (const item of items) {
    const retrieval = await corpus.retrieve(item.question, { limit: READ_LIMIT });
    if (!retrieval.questionVector) continue;
    const { parts } = await read(retrieval);
    const [first] = parts;
    if (!first) continue;
    const background = await readBackground(retrieval.questionVector);
    const { candidates, evidence } = first;
    const terms = [...new Set(corpus.extractTerms(item.question))];
    const { index } = corpus;
    const features = await topicalityFeatures({ index, ...retrieval, candidates, evidence, terms, background });
    rows.push({ item, on: item.category !== "off-topic", values: names.map((name) => features[name]) });
  }
  return rows;
}

const logOdds = (weights: readonly number[], { values }: Pick<Row, "values">) =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[values.length] ?? 0);

/** Adam (Kingma and Ba, 2015) from zero; the last weight is the intercept. */
function fitWeights(rows: readonly Row[]): readonly number[] {
  const size = names.length + 1;
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  const count = { on: rows.filter(({ on }) => on).length, off: rows.filter(({ on }) => !on).length };
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, i) => (i < names.length ? DECAY * weight : 0));
    for (const row of rows) {
      const error = 1 / (1 + Math.exp(-logOdds(weights, row))) - Number(row.on);
      const share = error / (2 * (row.on ? count.on : count.off));
      [...row.values, 1].forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + share * value;
      });
    }
    gradient.forEach((slope, i) => {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const direction = (mean[i] ?? 0) / (1 - 0.9 ** step);
      weights[i] = (weights[i] ?? 0) - (RATE * direction) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}

function report(name: string, rows: readonly Row[], score: (row: Row) => number): void {
  const share = (wanted: readonly Row[], isLetIn: (odds: number) => boolean) =>
    (wanted.filter((row) => isLetIn(score(row))).length / wanted.length).toFixed(3);
  for (const least of [-0.5, 0, 0.5, 1, 1.5]) {
    const on = rows.filter((row) => row.on);
    const spoken = rows.filter((row) => row.item.category === "colloquial");
    const kept = (odds: number) => odds >= least;
    console.log(
      `${name} from ${least}: on the subject let in ${share(on, kept)}, spoken ${share(spoken, kept)}, off-topic kept out ${share(
        rows.filter((row) => !row.on),
        (odds) => !kept(odds),
      )}`,
    );
  }
}

const { values } = parseArgs({ options: { public: { type: "string" } } });
if (values.public === undefined) throw new Error(USAGE);
const environment = readEnvironment(process.env);
const embedder = await loadEmbedder(environment);
if (typeof embedder === "string") throw new Error(embedder);
const extractTerms = createTermExtractor(jiebaSegmenter);
const index = await openLanceIndex({ uri: indexUri(environment), cachedPassages: environment.INDEX_CACHE_PASSAGES });
const retrieve = createRetriever({ index, embedder, extractTerms, translate: async () => null });
const shipped = {
  index,
  retrieve,
  extractTerms,
  embed: embedder.embed,
  findNames: findNamesWithJieba,
  findThings: findThingsWithJieba,
};
const suite = (name: string) => loadSuite(`evals/topicality/${name}.jsonl`);
const dev = (await loadDatasets("evals/datasets")).filter(
  ({ split, category, question }) => split === "dev" && category !== "follow-up" && /\p{Script=Han}/u.test(question),
);
const offTopic = await suite("off-topic");
const rows = [
  ...(await rowsOf(shipped, [...dev, ...(await suite("spoken")), ...(await suite("near-misses")), ...offTopic])),
  ...(await rowsOf(await openPublicCorpus(values.public), [
    ...(await suite("public-spoken")),
    ...(await suite("public-near-misses")),
    ...offTopic,
  ])),
];
const foldOf = new Map([...new Set(rows.map(({ item }) => item.question))].map((question, i) => [question, i % FOLDS]));
const scores = new Map<Row, number>();
for (let fold = 0; fold < FOLDS; fold++) {
  const isIn = ({ item }: Row) => foldOf.get(item.question) === fold;
  const weights = fitWeights(rows.filter((row) => !isIn(row)));
  for (const row of rows.filter(isIn)) scores.set(row, logOdds(weights, row));
}
console.log(`${rows.length} questions, ${rows.filter(({ on }) => on).length} on the subject`);
report("cross-validated", rows, (row) => scores.get(row) ?? 0);
report("shipped", rows, ({ values: of }) =>
  topicalityOf(Object.fromEntries(names.map((name, i) => [name, of[i] ?? 0])) as TopicalityFeatures),
);
const fitted = fitWeights(rows);
console.log([...names, "intercept"].map((name, i) => `${name} ${fitted[i]?.toFixed(2)}`).join(", "));
process.exit(0);
