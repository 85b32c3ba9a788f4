import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnvironment } from "../src/adapters/environment.ts";
import { compose, loadEmbedder } from "../src/compose.ts";
import { composeExported } from "../src/compose-exported.ts";
import type { Services } from "../src/http/services.ts";
import { loadDatasets } from "./dataset.ts";

const EVERY_HIT = 50;
const TOP = 5;

/** Of how many questions the Worker's services and Node's say the same, given the same model. */
export interface Parity {
  readonly questions: number;
  /** The same passages in the same order with the same scores, by keywords alone. */
  readonly keyword: number;
  /** The same five passages first, whatever their order, by everything. */
  readonly fused: number;
  readonly fusedInOrder: number;
  /** The same status, sentences and citations. */
  readonly answers: number;
  readonly different: readonly string[];
}

/** Asks the export below `folder` and the index that it was made of every question of the evaluation set. */
export async function compareWorker(folder: string): Promise<Parity> {
  const environment = readEnvironment(process.env);
  const embedder = await loadEmbedder(environment);
  const read = async (file: string) => new Uint8Array(await readFile(join(folder, "_index", file))).buffer;
  const node = await compose(environment);
  const worker = await composeExported(environment, read, { embedder, withTokens: true });
  const questions = [...new Set((await loadDatasets("evals/datasets")).map(({ question }) => question))];
  const counts = { keyword: 0, fused: 0, fusedInOrder: 0, answers: 0 };
  const different: string[] = [];
  for (const question of questions) {
    const [ours, theirs] = await Promise.all([node, worker].map((services) => lookUp(services, question)));
    if (!ours || !theirs) throw new Error("A lookup is missing");
    const same = {
      keyword: ours.keyword === theirs.keyword,
      fused: ours.fused.toSorted().join() === theirs.fused.toSorted().join(),
      fusedInOrder: ours.fused.join() === theirs.fused.join(),
      answers: ours.answer === theirs.answer,
    };
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += Number(same[name]);
    for (const [name, isSame] of Object.entries(same)) if (!isSame) different.push(`${name}: ${question}`);
  }
  return { questions: questions.length, ...counts, different };
}

async function lookUp({ search, ask }: Services, question: string) {
  const keyword = await search(question, EVERY_HIT, "keyword");
  const fused = await search(question, TOP);
  const { status, sentences, citations } = await ask({ question }, { signal: new AbortController().signal });
  return {
    keyword: JSON.stringify(keyword.hits.map(({ passageId, score }) => [passageId, score])),
    fused: fused.hits.map(({ passageId }) => passageId),
    answer: JSON.stringify([status, sentences, citations]),
  };
}
