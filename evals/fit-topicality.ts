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
import { crossValidated, type Example, fitLogistic } from "./statistics/fit-logistic.ts";

/**
 * Fits what tells a question on the articles' subjects from one on something else: a logistic regression, both classes
 * of equal weight, on the dev questions and those of evals/topicality, of two corpora. Near misses are on the subject.
 * Prints weights and what five-fold cross-validation, folded by question, lets in and keeps out; changes nothing.
 */
const USAGE = "tsx evals/fit-topicality.ts --public cmrc2018_trial.json";
const READ_LIMIT = 10;
const DECAY = 3e-3;
const names = Object.keys(topicalityWeights) as (keyof TopicalityFeatures)[];

interface Row extends Example {
  readonly item: DatasetItem;
  readonly family: string;
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
    rows.push({
      item,
      // A question that is asked of two corpora is one.
      family: item.question,
      isMember: item.category !== "off-topic",
      weight: 1,
      values: names.map((name) => features[name]),
    });
  }
  return rows;
}

/** Both classes count alike. */
function balanced(rows: readonly Row[]): readonly Row[] {
  const members = rows.filter(({ isMember }) => isMember).length;
  return rows.map((row) => ({ ...row, weight: 1 / (row.isMember ? members : rows.length - members) }));
}

function report(name: string, rows: readonly Row[], score: (row: Row) => number): void {
  const share = (wanted: readonly Row[], isLetIn: (odds: number) => boolean) =>
    (wanted.filter((row) => isLetIn(score(row))).length / wanted.length).toFixed(3);
  for (const least of [-0.5, 0, 0.5, 1, 1.5]) {
    const on = rows.filter((row) => row.isMember);
    const spoken = rows.filter((row) => row.item.category === "colloquial");
    const kept = (odds: number) => odds >= least;
    console.log(
      `${name} from ${least}: on the subject let in ${share(on, kept)}, spoken ${share(spoken, kept)}, off-topic kept out ${share(
        rows.filter((row) => !row.isMember),
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
const fit = (some: readonly Row[]) => fitLogistic(balanced(some), { decay: DECAY });
const scores = crossValidated(rows, fit);
console.log(`${rows.length} questions, ${rows.filter(({ isMember }) => isMember).length} on the subject`);
report("cross-validated", rows, (row) => scores.get(row) ?? 0);
report("shipped", rows, ({ values: of }) =>
  topicalityOf(Object.fromEntries(names.map((name, i) => [name, of[i] ?? 0])) as TopicalityFeatures),
);
const fitted = fit(rows);
console.log([...names, "intercept"].map((name, i) => `${name} ${fitted[i]?.toFixed(2)}`).join(", "));
process.exit(0);
