import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { findNamesWithJieba } from "../src/adapters/jieba/jieba-segmenter.ts";
import { alignClaim } from "../src/answer/premise/align-claim.ts";
import { leansOn, readClaim } from "../src/answer/premise/read-claim.ts";
import { type TurnFeatures, turnWeights } from "../src/answer/premise/turn-weights.ts";
import { turnsIn } from "../src/answer/premise/turned-clause.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { normalise } from "../src/retrieve/normalise.ts";
import { type DatasetItem, loadDatasets, loadSuite } from "./dataset.ts";
import { inventedSets } from "./invented-sets.ts";
import { drawArticlePremises } from "./premises/draw-article-premises.ts";
import { openArticles } from "./public/open-public-corpus.ts";
import { crossValidated, type Example, fitLogistic } from "./statistics/fit-logistic.ts";
import { spread } from "./statistics/spread.ts";

/**
 * Fits what tells a clause that says otherwise than a claim from one that speaks of something else: on the dev questions of the
 * shipped articles and of each --set, whose false premises name the sentence that corrects them, and on true claims: in
 * everyday words from `premises/claims`, and drawn from the same articles. Prints the weights, and what they correct of each set when fitted without the question's
 * family; changes nothing.
 */
const READ_LIMIT = 10;
const DEFAULT_SETS = [
  "evals/ministry",
  "evals/county",
  "evals/town",
  ...inventedSets.map((name) => `evals/invented/${name}`),
];
const MOST_DRAWN = 150;
const DRAWN_WEIGHT = 0.3;
/** Of a clause that corrects: there are few of them. */
const MEMBER_WEIGHT = 2;
const THRESHOLDS = [-0.5, 0, 0.5, 1];
const names = Object.keys(turnWeights) as (keyof TurnFeatures)[];

interface Asked extends Pick<DatasetItem, "id" | "family" | "question" | "evidence" | "keyFacts"> {
  readonly isFalse: boolean;
  readonly weight: number;
}

interface Row extends Example {
  readonly id: string;
  readonly family: string;
  readonly group: string;
}

async function rowsOf(name: string, directory: string, questions: string) {
  const { articles } = await readCorpus({ directory });
  const corpus = await openArticles(articles);
  const read = createEvidenceReader(corpus);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const written = [...(await loadDatasets(questions)), ...(await claimsApart(name))]
    .filter(({ split, history, articleIds }) => split === "dev" && !history && !articleIds)
    .map((item): Asked => ({ ...item, isFalse: item.category === "false-premise", weight: 1 }));
  const claims = drawArticlePremises(articles, findNamesWithJieba).filter(({ isFalse }) => !isFalse);
  const drawn = spread(claims, MOST_DRAWN).map(
    ({ question }, i): Asked => ({
      ...{ id: `${name} drawn ${i}`, family: `${name} drawn ${i}`, question, evidence: [], keyFacts: [] },
      ...{ isFalse: false, weight: DRAWN_WEIGHT },
    }),
  );
  const rows: Row[] = [];
  const counts = new Map<string, number>();
  for (const item of [...written, ...drawn]) {
    const group = `${name} ${item.isFalse ? "false" : item.weight === 1 ? "true" : "drawn true"}`;
    counts.set(group, (counts.get(group) ?? 0) + 1);
    const retrieval = await corpus.retrieve(item.question, { limit: READ_LIMIT });
    const { analysis, candidates, evidence, decision } = await read(retrieval);
    const { text: claim, manner } = readClaim(analysis.text);
    if (decision.status === "abstained" || !(manner === "asked" || manner === "assumed") || !leansOn(analysis.text))
      continue;
    const titleOf = (id: string) => titles.get(id) ?? "";
    const aligned = alignClaim({ ...retrieval, ...corpus, claim, candidates, evidence, titleOf });
    for (const { turn, candidate, features } of turnsIn({
      claim,
      isAssumed: manner === "assumed",
      candidates,
      aligned,
    })) {
      const isMember = item.isFalse && corrects(item, turn.clause, normalise(candidate.text));
      const weight = isMember ? MEMBER_WEIGHT : item.weight;
      rows.push({
        id: item.id,
        family: item.family,
        group,
        values: names.map((one) => features[one]),
        isMember,
        weight,
      });
    }
  }
  return { rows, counts };
}

async function claimsApart(set: string): Promise<readonly DatasetItem[]> {
  const path = `evals/premises/claims/${basename(set)}.jsonl`;
  return existsSync(path) ? await loadSuite(path) : [];
}

/** Whether a clause is one that the question's quotation has, and tells one of its facts. */
function corrects({ evidence, keyFacts }: Asked, clause: string, sentence: string): boolean {
  const quotes = evidence.map(({ quote }) => normalise(quote));
  if (!quotes.some((quote) => sentence.includes(quote) || quote.includes(sentence))) return false;
  const facts = keyFacts.flat().map((fact) => normalise(fact));
  return facts.some((fact) => clause.includes(fact) || fact.includes(clause)) || quotes[0]?.includes(clause) === true;
}

const { values } = parseArgs({ options: { set: { type: "string", multiple: true } } });
const sets = (values.set ?? DEFAULT_SETS).map(
  (directory) => [directory, join(directory, "articles"), join(directory, "questions")] as const,
);
const rows: Row[] = [];
const counts = new Map<string, number>();
for (const set of [["shipped", "corpus/articles", "evals/datasets"] as const, ...sets]) {
  const read = await rowsOf(...set);
  rows.push(...read.rows);
  for (const [group, n] of read.counts) counts.set(group, n);
}
const weights = fitLogistic(rows);
console.log(names.map((name, i) => `${name} ${(weights[i] ?? 0).toFixed(2)}`).join(", "));
console.log(`intercept ${(weights[names.length] ?? 0).toFixed(2)}`);
const odds = [...crossValidated(rows)];
for (const [group, n] of counts) {
  const corrected = THRESHOLDS.map((least) => {
    const ids = new Set(odds.filter(([row, value]) => row.group === group && value >= least).map(([{ id }]) => id));
    return `${ids.size} from ${least}`;
  });
  console.log(`${group.padEnd(28)} ${String(n).padStart(4)}  ${corrected.join(", ")}`);
}
