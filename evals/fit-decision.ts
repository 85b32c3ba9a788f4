import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { answerOdds, type DecisionFeatures, decisionWeights } from "../src/answer/decide-weights.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { type DatasetItem, loadDatasets, loadSuite } from "./dataset.ts";
import { removeArticles } from "./make/remove-articles.ts";
import { openArticles } from "./public/open-public-corpus.ts";
import { crossValidated, type Example, fitLogistic, logOdds } from "./statistics/fit-logistic.ts";

/**
 * Fits what tells evidence that answers from evidence that is only on the subject, on the dev questions of four corpora: those
 * whose answer is quoted, the near misses, and each question with its article taken out. Prints the weights, and what they
 * answer and hold back of each corpus when fitted without it, and when fitted without the question's family; changes nothing.
 */
const READ_LIMIT = 10;
const WITHOUT_ARTICLE_WEIGHT = 0.3;
const THRESHOLDS = [-0.4, -0.2, 0, 0.2];
const names = Object.keys(decisionWeights) as (keyof DecisionFeatures)[];

interface Corpus {
  readonly name: string;
  readonly articles: string;
  /** Folders of suites, and suites. */
  readonly questions: readonly string[];
  /** The smaller ones count for less. */
  readonly weight: number;
}

const corpora: readonly Corpus[] = [
  {
    name: "shipped",
    articles: "corpus/articles",
    questions: ["evals/datasets", "evals/topicality/spoken.jsonl", "evals/topicality/near-misses.jsonl"],
    weight: 1,
  },
  { name: "town", articles: "evals/town/articles", questions: ["evals/town/questions"], weight: 0.4 },
  { name: "county", articles: "evals/county/articles", questions: ["evals/county/questions"], weight: 1 },
  { name: "ministry", articles: "evals/ministry/articles", questions: ["evals/ministry/questions"], weight: 1 },
];

interface Row extends Example {
  readonly family: string;
  readonly corpus: string;
  readonly group: "spoken" | "plain" | "near misses" | "without article";
}

const states = ({ keyFacts }: DatasetItem, text: string) =>
  keyFacts.every((wordings) => wordings.some((wording) => text.includes(wording)));

function groupOf({ answerable, category }: DatasetItem, isRemoved: boolean): Row["group"] {
  if (isRemoved) return "without article";
  if (!answerable) return "near misses";
  return category === "colloquial" ? "spoken" : "plain";
}

async function rowsOf({ name, articles: directory, questions, weight }: Corpus): Promise<readonly Row[]> {
  const { articles } = await readCorpus({ directory });
  const corpus = await openArticles(articles);
  const read = createEvidenceReader(corpus);
  const loaded = await Promise.all(questions.map((path) => (path.endsWith(".jsonl") ? loadSuite : loadDatasets)(path)));
  const items = loaded
    .flat()
    .filter(
      ({ split, category, question, history, articleIds, answerable }) =>
        split === "dev" &&
        category !== "off-topic" &&
        !history &&
        !articleIds &&
        answerable !== "partial" &&
        /\p{Script=Han}/u.test(question),
    );
  const removed = removeArticles(items, new Map(articles.map(({ id, text }) => [id, text])));
  const rows: Row[] = [];
  for (const [at, item] of [...items, ...removed].entries()) {
    const group = groupOf(item, at >= items.length);
    const isMember = group === "spoken" || group === "plain";
    const filter = item.articleIds ? { filter: { articleIds: item.articleIds } } : {};
    const { parts } = await read(await corpus.retrieve(item.question, { limit: READ_LIMIT, ...filter }));
    const features = parts.length === 1 ? parts[0]?.features : null;
    if (!features || (isMember && !states(item, (parts[0]?.evidence ?? []).map(({ text }) => text).join("\n"))))
      continue;
    const values = names.map((of) => features[of]);
    const counts = group === "without article" ? WITHOUT_ARTICLE_WEIGHT : 1;
    rows.push({ family: item.family, corpus: name, group, isMember, weight: counts, values });
  }
  return balanced(rows, weight);
}

/** Both classes of a corpus count alike. */
function balanced(rows: readonly Row[], weight: number): readonly Row[] {
  const total = (of: boolean) => rows.reduce((sum, row) => sum + (row.isMember === of ? row.weight : 0), 0);
  const totals = [total(false), total(true)];
  return rows.map((row) => ({ ...row, weight: (weight * row.weight) / (totals[Number(row.isMember)] ?? 1) }));
}

function report(name: string, rows: readonly Row[], oddsOf: (row: Row) => number): void {
  for (const { name: corpus } of corpora) {
    for (const least of THRESHOLDS) {
      const shares = (["spoken", "plain", "near misses", "without article"] as const).map((group) => {
        const members = rows.filter((row) => row.corpus === corpus && row.group === group);
        const right = members.filter((row) => oddsOf(row) >= least === row.isMember);
        return `${group} ${(right.length / members.length).toFixed(2)} of ${members.length}`;
      });
      console.log(`${name}, ${corpus}, answered from ${least}: ${shares.join(", ")}`);
    }
  }
}

const rows = (await Promise.all(corpora.map(rowsOf))).flat();
const without = new Map(corpora.map(({ name }) => [name, fitLogistic(rows.filter(({ corpus }) => corpus !== name))]));
report("fitted without the corpus", rows, (row) => logOdds(without.get(row.corpus) ?? [], row));
const folds = crossValidated(rows);
report("fitted without the family", rows, (row) => folds.get(row) ?? 0);
report("shipped", rows, ({ values }) =>
  answerOdds(Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as DecisionFeatures),
);
const fitted = fitLogistic(rows);
console.log([...names, "intercept"].map((name, i) => `${name}: ${fitted[i]?.toFixed(2)}`).join(", "));
process.exit(0);
