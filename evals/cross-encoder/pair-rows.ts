import { readCorpus } from "../../src/adapters/files/read-corpus.ts";
import { answerOdds } from "../../src/answer/decide/decide-weights.ts";
import { createEvidenceReader } from "../../src/answer/read-evidence.ts";
import { loadDatasets } from "../dataset.ts";
import { type DecisionRow, groupOf, states } from "../decision/decision-rows.ts";
import { removeArticles } from "../make/remove-articles.ts";
import { openArticles } from "../public/open-public-corpus.ts";

const READ_LIMIT = 10;

/** What the rules and the cross-encoder make of a question that is answered, or must not be. */
export interface PairRow extends Pick<DecisionRow, "corpus" | "group" | "isMember" | "features"> {
  readonly odds: number;
  readonly score: number;
}

/** Reads the questions on an invented set whose answer is quoted, its near misses, and each question with its article taken out. */
export async function readPairRows(corpus: string): Promise<readonly PairRow[]> {
  const folder = `evals/invented/${corpus}`;
  const { articles } = await readCorpus({ directory: `${folder}/articles` });
  const opened = await openArticles(articles);
  const read = createEvidenceReader(opened);
  const items = (await loadDatasets(`${folder}/questions`)).filter(
    ({ category, history, articleIds, answerable }) =>
      !/off-topic|-premise$/u.test(category) && !history && !articleIds && answerable !== "partial",
  );
  // Of each question rather than each family, as there are few of these.
  const each = items.map((item) => ({ ...item, family: item.id }));
  const removed = removeArticles(each, new Map(articles.map(({ id, text }) => [id, text])));
  const rows: PairRow[] = [];
  for (const [at, item] of [...items, ...removed].entries()) {
    const filter = item.articleIds ? { filter: { articleIds: item.articleIds } } : {};
    const { parts } = await read(await opened.retrieve(item.question, { limit: READ_LIMIT, ...filter }));
    const [part, ...others] = parts;
    const score = part && others.length === 0 ? await part.pairScore() : null;
    if (!part?.features || !part.embedded || score === null) continue;
    const group = groupOf(item, at >= items.length);
    const isMember = group !== "near misses" && group !== "without article";
    if (isMember && !states(item, part.evidence.map(({ text }) => text).join("\n"))) continue;
    const { features, embedded } = part;
    rows.push({ corpus, group, isMember, features, odds: answerOdds(features, embedded), score });
  }
  return rows;
}
