import { readCorpus } from "../../src/adapters/files/read-corpus.ts";
import type { DecisionFeatures } from "../../src/answer/decide/decide-weights.ts";
import { createEvidenceReader } from "../../src/answer/read-evidence.ts";
import { type DatasetItem, loadDatasets, loadSuite } from "../dataset.ts";
import { removeArticles } from "../make/remove-articles.ts";
import { openArticles } from "../public/open-public-corpus.ts";

const READ_LIMIT = 10;

/** Articles, and the folders of suites, and suites, that are asked of them. */
export interface DecisionCorpus {
  readonly name: string;
  readonly articles: string;
  readonly questions: readonly string[];
}

export const groups = ["spoken", "english", "plain", "near misses", "without article"] as const;

/** What was read for a question that is answered, or must not be. */
export interface DecisionRow {
  readonly corpus: string;
  readonly family: string;
  readonly group: (typeof groups)[number];
  readonly split: DatasetItem["split"];
  readonly isMember: boolean;
  readonly features: DecisionFeatures;
  readonly question: readonly number[];
}

/** The questions whose answer is quoted, the near misses, and each family's first question with its article taken out. */
export async function readDecisionRows({ name, articles: directory, questions }: DecisionCorpus) {
  const { articles } = await readCorpus({ directory });
  const corpus = await openArticles(articles);
  const read = createEvidenceReader(corpus);
  const loaded = await Promise.all(questions.map((path) => (path.endsWith(".jsonl") ? loadSuite : loadDatasets)(path)));
  const items = loaded
    .flat()
    .filter(
      ({ category, history, articleIds, answerable }) =>
        category !== "off-topic" && category !== "true-premise" && !history && !articleIds && answerable !== "partial",
    );
  const removed = removeArticles(items, new Map(articles.map(({ id, text }) => [id, text])));
  const rows: DecisionRow[] = [];
  for (const [at, item] of [...items, ...removed].entries()) {
    const group = groupOf(item, at >= items.length);
    const isMember = group !== "near misses" && group !== "without article";
    const filter = item.articleIds ? { filter: { articleIds: item.articleIds } } : {};
    const { parts } = await read(await corpus.retrieve(item.question, { limit: READ_LIMIT, ...filter }));
    const [part] = parts;
    if (parts.length !== 1 || !part?.features || !part.embedded) continue;
    if (isMember && !states(item, part.evidence.map(({ text }) => text).join("\n"))) continue;
    const { features, embedded } = part;
    const { family, split } = item;
    rows.push({ corpus: name, family, group, split, isMember, features, question: [...embedded.vector] });
  }
  return rows;
}

export const states = ({ keyFacts }: DatasetItem, text: string) =>
  keyFacts.every((wordings) => wordings.some((wording) => text.includes(wording)));

export function groupOf({ answerable, category }: DatasetItem, isRemoved: boolean): DecisionRow["group"] {
  if (isRemoved) return "without article";
  if (!answerable) return "near misses";
  if (category === "english") return "english";
  return category === "colloquial" ? "spoken" : "plain";
}
