import { parseArgs } from "node:util";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { holdsAnswer, openPublicCorpus } from "./public/open-public-corpus.ts";

/**
 * Measures the reading on public questions (SQuAD 1.1 or CMRC 2018 form): whether the sentence quoted first holds the
 * answer, and how often it declines with the answering article in the index and without it.
 */
const USAGE = "tsx evals/read-public.ts --file questions.json [--every 4]";
const READ_LIMIT = 10;

const { values } = parseArgs({ options: { file: { type: "string" }, every: { type: "string", default: "1" } } });
if (values.file === undefined) throw new Error(USAGE);
const corpus = await openPublicCorpus(values.file);
const read = createEvidenceReader(corpus);
const all = (await corpus.index.articles()).map(({ id }) => id);
const asked = corpus.questions.filter((_, i) => i % Number(values.every) === 0);

const counts = { nearest: 0, first: 0, any: 0, kept: 0, answered: 0, declinedWithout: 0, quotes: 0 };
const times: number[] = [];
for (const item of asked) {
  const startedAt = performance.now();
  const retrieval = await corpus.retrieve(item.question, { limit: READ_LIMIT });
  const { candidates, evidence, decision } = await read(retrieval);
  times.push(performance.now() - startedAt);
  const holds = (found: { passage: { articleId: string }; text: string } | undefined) =>
    found !== undefined && holdsAnswer(item, { articleId: found.passage.articleId, text: found.text });
  counts.nearest += Number(holds(candidates.toSorted((a, b) => b.similarity - a.similarity)[0]));
  counts.first += Number(holds(evidence[0]));
  counts.any += Number(evidence.some(holds));
  counts.kept += Number(decision.status !== "abstained");
  counts.answered += Number(decision.status === "answered");
  counts.quotes += evidence.length;
  const filter = { articleIds: all.filter((id) => id !== item.articleId) };
  const without = await read(await corpus.retrieve(item.question, { limit: READ_LIMIT, filter }));
  counts.declinedWithout += Number(without.decision.status !== "answered");
}
const share = (count: number) => (count / asked.length).toFixed(3);
const sorted = times.toSorted((a, b) => a - b);
console.log(`${asked.length} questions
nearest sentence by vector holds the answer: ${share(counts.nearest)}
first quotation holds the answer:            ${share(counts.first)}
any quotation holds the answer:              ${share(counts.any)} (${share(counts.quotes)} quotations an answer)
kept (answered or partial):                  ${share(counts.kept)}, answered ${share(counts.answered)}
declined or partial without the article:     ${share(counts.declinedWithout)}
milliseconds, p50 and p95:                   ${[0.5, 0.95].map((q) => sorted[Math.floor(q * sorted.length)]?.toFixed(1)).join(", ")}`);
