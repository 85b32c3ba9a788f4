import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnvironment } from "../src/adapters/environment.ts";
import { INDEX_FOLDER } from "../src/adapters/workers/asset-files.ts";
import { composeExported } from "../src/compose/compose-exported.ts";
import { ingest, loadEmbedder } from "../src/compose/ingest-corpus.ts";
import { openServices } from "../src/compose/open-services.ts";
import type { Services } from "../src/http/services.ts";
import { loadDatasets } from "./dataset.ts";
import { readOnce } from "./read-once.ts";

const EVERY_HIT = 50;
const TOP = 5;

/** What the Worker and Node may say alike: a question's result as a text, equal where they agree. */
const lookUps = {
  /** The same passages in the same order, by keywords alone. */
  keyword: async ({ search }: Services, question: string) =>
    (await search(question, EVERY_HIT, "keyword")).hits.map(({ passageId }) => passageId).join(),
  /** The same five passages first, whatever their order, by everything. */
  fused: async ({ search }: Services, question: string) =>
    (await search(question, TOP)).hits
      .map(({ passageId }) => passageId)
      .toSorted()
      .join(),
  /** The same status, sentences and citations. */
  answers: async ({ ask }: Services, question: string) => {
    const { status, sentences, citations } = await ask({ question }, { signal: new AbortController().signal });
    return JSON.stringify([status, sentences, citations]);
  },
};

export type Compared = keyof typeof lookUps;

/** Of how many questions the Worker's services and Node's say the same, given the same model. */
export interface Parity {
  readonly questions: number;
  readonly same: Readonly<Partial<Record<Compared, number>>>;
  /** The questions that they differ on, each with what differs. */
  readonly different: readonly string[];
}

/** Asks the assets below `folder` and the index that they were made of every question of the evaluation set. */
export async function compareWorker(folder: string, compared: readonly Compared[]): Promise<Parity> {
  const environment = readEnvironment(process.env);
  const loaded = await loadEmbedder(environment);
  const embedder = typeof loaded === "string" ? loaded : readOnce(loaded);
  const read = async (file: string) => new Uint8Array(await readFile(join(folder, INDEX_FOLDER, file))).buffer;
  await ingest(environment, loaded);
  const node = await openServices(environment, embedder);
  const worker = await composeExported(environment, read, { embedder, withTokens: true });
  const questions = [...new Set((await loadDatasets("evals/datasets")).map(({ question }) => question))];
  const different: string[] = [];
  const same: Partial<Record<Compared, number>> = {};
  for (const name of compared) {
    same[name] = 0;
    for (const question of questions) {
      const ours = await lookUps[name](node, question);
      if (ours === (await lookUps[name](worker, question))) same[name] += 1;
      else different.push(`${name}: ${question}`);
    }
  }
  return { questions: questions.length, same, different };
}
