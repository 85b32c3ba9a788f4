import { parseArgs } from "node:util";
import { readEnvironment } from "../src/adapters/environment.ts";
import { openLanceIndex } from "../src/adapters/lancedb/open-lance-index.ts";
import { answerOdds, type DecisionFeatures, decisionWeights } from "../src/answer/decide-weights.ts";
import type { EvidenceReaderParts } from "../src/answer/read-evidence.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { indexUri } from "../src/compose.ts";
import type { Article } from "../src/domain/article.ts";
import type { Retriever } from "../src/retrieve/retrieve.ts";
import { plainArticle } from "../src/testing/plain-article.ts";
import { type DatasetItem, loadDatasets, loadSuite } from "./dataset.ts";
import { readContexts } from "./formats/squad.ts";
import { removeArticles } from "./make/remove-articles.ts";
import { type Answered, removeSentences } from "./make/remove-sentences.ts";
import { openArticles } from "./public/open-public-corpus.ts";
import { crossValidated, type Example, fitLogistic } from "./statistics/fit-logistic.ts";

/**
 * Fits what tells evidence that answers from evidence that is only on the subject, on the shipped articles' dev questions with
 * those of evals/topicality, and on CMRC 2018: each question with its article, without it, and without the sentences that
 * answer it; beside these the near misses that people wrote. An answerable question counts only where an answer is quoted.
 * Prints weights and what cross-validation by family answers and holds back; changes nothing. Takes some ten minutes.
 */
const USAGE = "tsx evals/fit-decision.ts --public cmrc2018_trial.json [--contexts 200]";
const READ_LIMIT = 10;
const ROUNDS = 10;
const PUBLIC_ROUNDS = 2;
/** Both corpora as wholes, and both classes in each, count alike but for this: the public questions are all of one kind. */
const PUBLIC_WEIGHT = 0.5;
const THRESHOLDS = [-0.4, -0.2, 0, 0.2, 0.4];
const names = Object.keys(decisionWeights) as (keyof DecisionFeatures)[];

interface Corpus extends EvidenceReaderParts {
  readonly retrieve: Retriever;
}

interface Row extends Example {
  readonly family: string;
  readonly group: string;
}

interface Asking {
  readonly question: string;
  readonly family: string;
  readonly group: string;
  readonly isMember: boolean;
  readonly articleIds?: readonly string[];
  readonly isAnsweredBy?: (text: string) => boolean;
}

async function rowsOf(corpus: Corpus, asked: readonly Asking[]): Promise<readonly Row[]> {
  const read = createEvidenceReader(corpus);
  const rows: Row[] = [];
  for (const { question, family, group, isMember, articleIds, isAnsweredBy } of asked) {
    const filter = articleIds && { articleIds };
    const { parts } = await read(await corpus.retrieve(question, { limit: READ_LIMIT, ...(filter ? { filter } : {}) }));
    const [first] = parts;
    if (parts.length !== 1 || !first?.features) continue;
    const quoted = first.evidence.map(({ text }) => text).join("\n");
    if (isMember && !(isAnsweredBy?.(quoted) ?? false)) continue;
    const { features } = first;
    rows.push({ family, group, isMember, weight: 1, values: names.map((name) => features[name]) });
  }
  return rows;
}

const states = (item: DatasetItem) => (text: string) =>
  item.keyFacts.every((wordings) => wordings.some((wording) => text.includes(wording)));

function answeredBy(item: DatasetItem): readonly Answered[] {
  const quotes = item.evidence.flatMap((each) => [each, ...(each.alternatives ?? [])]);
  const [articleId, ...others] = new Set(quotes.map((quote) => quote.articleId));
  if (item.answerable !== true || articleId === undefined || others.length > 0) return [];
  if (item.category === "false-premise") return [];
  const { question, family } = item;
  return [{ question, family, articleId, quotes: quotes.map(({ quote }) => quote), isAnsweredBy: states(item) }];
}

async function removed(articles: readonly Article[], questions: readonly Answered[], rounds: number, group: string) {
  const rows: Row[] = [];
  for (const round of removeSentences(articles, questions, rounds)) {
    const corpus = await openArticles(round.articles);
    rows.push(
      ...(await rowsOf(
        corpus,
        round.asked.map((item) => ({ ...item, group, isMember: false })),
      )),
    );
  }
  return rows;
}

async function shippedRows(articles: readonly Article[]): Promise<readonly Row[]> {
  const dev = (await loadDatasets("evals/datasets")).filter(
    ({ split, category, question, history, articleIds }) =>
      split === "dev" && category !== "off-topic" && !history && !articleIds && /\p{Script=Han}/u.test(question),
  );
  const suite = (name: string) => loadSuite(`evals/topicality/${name}.jsonl`);
  const items = [...dev, ...(await suite("spoken")), ...(await suite("near-misses"))];
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const whole = items.flatMap((item): readonly Asking[] => {
    if (item.answerable === "partial") return [];
    const group = !item.answerable ? "near misses" : item.category === "colloquial" ? "spoken" : "plain";
    return [{ ...askingOf(item), group, isMember: item.answerable, isAnsweredBy: states(item) }];
  });
  const without = removeArticles(items, texts).map((item) => ({
    ...askingOf(item),
    ...(item.articleIds ? { articleIds: item.articleIds } : {}),
    group: "without article",
    isMember: false,
  }));
  const rows = await rowsOf(await openArticles(articles), [...whole, ...without]);
  return [...rows, ...(await removed(articles, items.flatMap(answeredBy), ROUNDS, "without sentences"))];
}

const askingOf = ({ question, family }: DatasetItem) => ({ question, family });

async function publicRows(path: string, most: number): Promise<readonly Row[]> {
  const contexts = (await readContexts(path)).slice(0, most);
  const idOf = (i: number) => `context-${i}`;
  const articles = contexts.map(({ title, text }, i) => plainArticle({ id: idOf(i), title, text, kind: "document" }));
  const ids = articles.map(({ id }) => id);
  const questions = contexts.flatMap(({ questions: asked }, i) =>
    asked.slice(0, PUBLIC_ROUNDS).map(
      ({ question, answers }, k): Answered => ({
        question,
        family: `${idOf(i)}-${k}`,
        articleId: idOf(i),
        quotes: answers,
        isAnsweredBy: (text) => answers.some((answer) => text.includes(answer)),
      }),
    ),
  );
  const whole = questions.map((item) => ({ ...item, group: "public", isMember: true }));
  const without = questions.flatMap((item, i) =>
    i % 3 === 0
      ? [{ ...item, articleIds: ids.filter((id) => id !== item.articleId), group: "public without", isMember: false }]
      : [],
  );
  const rows = await rowsOf(await openArticles(articles), [...whole, ...without]);
  const sentences = await removed(articles, questions, PUBLIC_ROUNDS, "public without sentences");
  // Questions of one context share their words.
  return [...rows, ...sentences].map((row) => ({ ...row, family: row.family.replace(/-\d+$/u, "") }));
}

/** Both classes of a corpus count alike. */
function balanced(rows: readonly Row[], weight: number): readonly Row[] {
  const members = rows.filter(({ isMember }) => isMember).length;
  return rows.map((row) => ({ ...row, weight: weight / (row.isMember ? members : rows.length - members) }));
}

function report(name: string, rows: readonly Row[], oddsOf: (row: Row) => number): void {
  for (const least of THRESHOLDS) {
    const shares = [...new Set(rows.map(({ group }) => group))].map((group) => {
      const members = rows.filter((row) => row.group === group);
      const right = members.filter((row) => oddsOf(row) >= least === row.isMember);
      return `${group} ${(right.length / members.length).toFixed(2)} of ${members.length}`;
    });
    console.log(`${name}, answered from ${least}: ${shares.join(", ")}`);
  }
}

const { values } = parseArgs({
  options: { public: { type: "string" }, contexts: { type: "string", default: "200" } },
});
if (values.public === undefined) throw new Error(USAGE);
const environment = readEnvironment(process.env);
const index = await openLanceIndex({ uri: indexUri(environment), cachedPassages: environment.INDEX_CACHE_PASSAGES });
const rows = [
  ...balanced(await shippedRows(await index.articles()), 1),
  ...balanced(await publicRows(values.public, Number(values.contexts)), PUBLIC_WEIGHT),
];
const odds = crossValidated(rows);
report("cross-validated", rows, (row) => odds.get(row) ?? 0);
report("shipped", rows, ({ values: of }) =>
  answerOdds(Object.fromEntries(names.map((name, i) => [name, of[i] ?? 0])) as DecisionFeatures),
);
const fitted = fitLogistic(rows);
console.log([...names, "intercept"].map((name, i) => `${name} ${fitted[i]?.toFixed(2)}`).join(", "));
process.exit(0);
