import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { openTokeniser, pairOf } from "../src/adapters/transformers/create-cross-encoder.ts";
import type { Candidate } from "../src/answer/choose/candidate.ts";
import { excerptOf } from "../src/answer/choose/excerpt.ts";
import { type Evidence, toEvidence } from "../src/answer/evidence.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { type DatasetItem, loadDatasets, loadSuite } from "./dataset.ts";
import { inventedSets } from "./invented-sets.ts";
import { removeArticles } from "./make/remove-articles.ts";
import { isQuoted, loadWithClaims } from "./premises/claims.ts";
import { openArticles } from "./public/open-public-corpus.ts";

/**
 * Writes what the cross-encoder is trained on, a JSON line each: questions on our articles and the invented ones beside what was
 * found for them, as the model's tokens, with whether it answers (1 or 0) and what it says of a claim (0 the same, 1 otherwise,
 * 2 nothing); null where that is not known.
 */
const USAGE = "tsx evals/write-pairs.ts FILE";
/** Calibration (`fit-pairs.ts`) and confirmation need questions that the reader never saw. */
const LEFT_OUT: ReadonlySet<string> = new Set(["port", "care", "culture", "profile"]);
const READ_LIMIT = 10;
const CANDIDATES = 6;

interface Pair {
  readonly set: string;
  readonly question: string;
  readonly ids: readonly number[];
  readonly types: readonly number[];
  /** Whether it is what the answer would quote, or another candidate. */
  readonly isFirst: boolean;
  /** Whether the article that answers was taken out. */
  readonly isRemoved: boolean;
  readonly answers: 0 | 1 | null;
  readonly claim: 0 | 1 | 2 | null;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error(USAGE);
const tokenise = await openTokeniser({ modelsDirectory: "data/models" });
const out = createWriteStream(file);

const isClaim = ({ category }: DatasetItem) => category === "false-premise" || category === "true-premise";

/** What is known of a question beside a text; null where too little is. */
function labels(
  item: DatasetItem,
  read: { readonly text: string; readonly isFirst: boolean; readonly isRemoved: boolean; readonly isWhole: boolean },
): Pick<Pair, "answers" | "claim"> | null {
  const tells = isQuoted(read.text, item.evidence);
  const states =
    item.keyFacts.length > 0 && item.keyFacts.every((wordings) => wordings.some((one) => read.text.includes(one)));
  if (item.category === "off-topic") return null;
  if (isClaim(item)) {
    if (read.isRemoved || !tells) return { answers: null, claim: 2 };
    return { answers: null, claim: item.category === "false-premise" ? 1 : 0 };
  }
  if (read.isRemoved) return { answers: 0, claim: null };
  if (item.answerable === false) return read.isWhole ? { answers: 0, claim: null } : null;
  if (item.answerable !== true || (read.isFirst && !read.isWhole)) return null;
  if (read.isFirst ? states : states && tells) return { answers: 1, claim: null };
  return states || tells ? null : { answers: 0, claim: null };
}

async function writePairs(set: string, directory: string, items: readonly DatasetItem[]): Promise<void> {
  const { articles } = await readCorpus({ directory });
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const corpus = await openArticles(articles);
  const read = createEvidenceReader({ ...corpus, crossEncoder: null });
  const asked = items.filter(
    ({ split, history, articleIds, answerable }) =>
      split === "dev" && !history && !articleIds && answerable !== "partial",
  );
  const removed = removeArticles(
    asked.filter(({ category }) => category !== "true-premise"),
    new Map(articles.map(({ id, text }) => [id, text])),
  );
  for (const [at, item] of [...asked, ...removed].entries()) {
    const isRemoved = at >= asked.length;
    const filter = item.articleIds ? { filter: { articleIds: item.articleIds } } : {};
    const { parts } = await read(await corpus.retrieve(item.question, { limit: READ_LIMIT, ...filter }));
    const [part] = parts;
    if (!part || part.evidence.length === 0) continue;
    const quoted = new Set(part.evidence.map(({ text }) => text));
    const others = part.candidates
      .slice(0, CANDIDATES)
      .filter(({ sentence: { role }, text }) => role !== "heading" && role !== "question" && !quoted.has(text));
    for (const excerpt of [part.evidence, ...others.map((one: Candidate): readonly Evidence[] => [toEvidence(one)])]) {
      const isFirst = excerpt === part.evidence;
      const text = excerpt.map((one) => one.text).join("\n");
      const known = labels(item, { text, isFirst, isRemoved, isWhole: parts.length === 1 });
      if (!known) continue;
      const pair = pairOf(
        part.analysis.text,
        excerptOf(excerpt, (id) => titles.get(id) ?? ""),
        tokenise,
      );
      const row: Pair = { set, question: `${item.id} ${isRemoved}`, ...pair, isFirst, isRemoved, ...known };
      if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, "drain");
    }
  }
  console.error(`${set}: written`);
}

const SHIPPED = ["evals/topicality/spoken.jsonl", "evals/topicality/near-misses.jsonl"];
await writePairs("shipped", "corpus/articles", [
  ...(await loadDatasets("evals/datasets")),
  ...(await Promise.all(SHIPPED.map(loadSuite))).flat(),
]);
for (const set of ["town", "county", "ministry"])
  await writePairs(set, `evals/${set}/articles`, await loadDatasets(`evals/${set}/questions`));
for (const set of inventedSets.filter((name) => !LEFT_OUT.has(name)))
  await writePairs(
    set,
    `evals/invented/${set}/articles`,
    await loadWithClaims(`evals/invented/${set}/questions`, `evals/premises/claims/${set}.jsonl`),
  );
out.end();
await once(out, "finish");
process.exit(0);
