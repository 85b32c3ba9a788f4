import { parseArgs } from "node:util";
import { readEnvironment } from "../src/adapters/environment.ts";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { findNamesWithJieba } from "../src/adapters/jieba/jieba-segmenter.ts";
import type { EvidenceReading } from "../src/answer/join-parts.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { normalise } from "../src/retrieve/normalise.ts";
import { drawArticlePremises } from "./premises/draw-article-premises.ts";
import { drawPublicPremises } from "./premises/draw-public-premises.ts";
import type { PremiseQuestion } from "./premises/premise-question.ts";
import { openArticles, openPublicCorpus } from "./public/open-public-corpus.ts";
import { spread } from "./statistics/spread.ts";

/**
 * Measures how many false premises are corrected and how many true ones wrongly, on premises drawn by script from any
 * articles, or from public questions with their answers (SQuAD 1.1 or CMRC 2018 form); and how often the public questions
 * themselves are corrected, which are all true. Without the article that a premise is about, every correction is wrong.
 */
const USAGE =
  "tsx evals/measure-premises.ts [--corpus folder | --public questions.json] [--split dev | held-out] [--contexts 300] [--most 200] [--without-article] [--list]";
const READ_LIMIT = 10;

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    public: { type: "string" },
    split: { type: "string", default: "dev" },
    most: { type: "string", default: "200" },
    contexts: { type: "string" },
    "without-article": { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
});
if (values.split !== "dev" && values.split !== "held-out") throw new Error(USAGE);

interface Premises {
  readonly opened: Awaited<ReturnType<typeof openArticles>>;
  readonly drawn: readonly PremiseQuestion[];
}

async function open(): Promise<Premises> {
  if (values.public !== undefined) {
    const opened = await openPublicCorpus(values.public, Number(values.contexts ?? Number.POSITIVE_INFINITY));
    const asked = opened.questions.map(
      ({ question, articleId }): PremiseQuestion => ({
        ...{ question, articleId, source: "printed", kind: "any", isFalse: false, manner: "asked", stated: "" },
      }),
    );
    const clauses = drawArticlePremises(await opened.index.articles(), findNamesWithJieba);
    return { opened, drawn: [...drawPublicPremises(opened.questions), ...asked, ...clauses] };
  }
  const { articles } = await readCorpus({ directory: values.corpus ?? readEnvironment(process.env).CORPUS_DIR });
  return { opened: await openArticles(articles), drawn: drawArticlePremises(articles, findNamesWithJieba) };
}

/** Articles in turn, so that no article stands on both sides. */
function splitOf(articleIds: readonly string[]): ReadonlySet<string> {
  const rest = values.split === "dev" ? 0 : 1;
  return new Set([...new Set(articleIds)].toSorted().filter((_, i) => i % 2 === rest));
}

const { opened, drawn } = await open();
const ids = (await opened.index.articles()).map(({ id }) => id);
const side = splitOf(ids);
const ofSide = drawn.filter(({ articleId }) => side.has(articleId));
const groups = new Map<string, PremiseQuestion[]>();
for (const item of ofSide) {
  const name = `${item.source} ${item.isFalse}`;
  groups.set(name, [...(groups.get(name) ?? []), item]);
}
const asked = [...groups.values()].flatMap((group) => spread(group, Number(values.most)));
const read = createEvidenceReader(opened);

/** Without the article that a premise is about, there is nothing to correct it by. */
const filterFor = ({ articleId }: PremiseQuestion) =>
  values["without-article"] ? { filter: { articleIds: ids.filter((id) => id !== articleId) } } : {};

const counts = new Map<string, { n: number; corrected: number; right: number }>();
for (const item of asked) {
  const reading = await read(await opened.retrieve(item.question, { limit: READ_LIMIT, ...filterFor(item) }));
  const corrected = reading.correction !== null;
  const right = corrected && saysSo(reading, item);
  for (const name of [item.isFalse ? "false: all" : "true: all", lineOf(item, false), lineOf(item, true)]) {
    const count = counts.get(name) ?? { n: 0, corrected: 0, right: 0 };
    counts.set(name, {
      n: count.n + 1,
      corrected: count.corrected + Number(corrected),
      right: count.right + Number(right),
    });
  }
  if (values.list && corrected !== (item.isFalse && !values["without-article"])) console.log(described(item, reading));
}
for (const [name, { n, corrected, right }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const share = (part: number) => (part / n).toFixed(3);
  const extra = name.startsWith("false") ? `, with the right words ${share(right)}` : "";
  console.log(`${name.padEnd(36)}${String(n).padStart(5)}  corrected ${share(corrected)}${extra}`);
}

function lineOf({ isFalse, source, kind, manner }: PremiseQuestion, inDetail = true): string {
  return `${isFalse ? "false" : "true"}: ${source}${inDetail ? `, ${kind}, ${manner}` : ""}`;
}

/** Whether the quotation that corrects comes from the right article and holds what was swapped. */
function saysSo({ correction }: EvidenceReading, { articleId, stated }: PremiseQuestion): boolean {
  if (correction?.evidence.passage.articleId !== articleId) return false;
  return normalise(correction.evidence.text).includes(normalise(stated));
}

function described(item: PremiseQuestion, { correction, evidence, decision }: EvidenceReading): string {
  const said = correction ? `${correction.about}: ${correction.stated}, not ${correction.claimed}` : decision.status;
  return `${lineOf(item)} ${item.question}\n  [${item.stated}] ${said}\n  ${correction?.evidence.text ?? evidence[0]?.text ?? ""}`;
}
