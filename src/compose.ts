import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createCedictDictionary } from "./adapters/cedict/cedict-dictionary.ts";
import { readEnglishTerms } from "./adapters/ecdict/read-english-terms.ts";
import { createTermTable } from "./adapters/ecdict/term-table.ts";
import type { Environment } from "./adapters/environment.ts";
import { createPageReader } from "./adapters/files/create-page-reader.ts";
import { createEmbeddedFiles } from "./adapters/files/embedded-files.ts";
import { createFeedbackFile } from "./adapters/files/feedback-file.ts";
import type { CorpusProblem } from "./adapters/files/read-corpus.ts";
import { listCorpus } from "./adapters/files/read-corpus.ts";
import {
  findNamesWithJieba,
  findNounsWithJieba,
  findThingsWithJieba,
  jiebaSegmenter,
} from "./adapters/jieba/jieba-segmenter.ts";
import { isRemote } from "./adapters/lancedb/connect.ts";
import { type LanceIndex, openLanceIndex } from "./adapters/lancedb/open-lance-index.ts";
import { openLanceWriter } from "./adapters/lancedb/open-lance-writer.ts";
import { wordsToCompare } from "./answer/decide/words-to-compare.ts";
import { assembleServices } from "./assemble.ts";
import { YijuError } from "./domain/errors.ts";
import type { Services } from "./http/services.ts";
import { buildIndex, type IngestReport } from "./ingest/build-index.ts";
import type { IngestProgress } from "./ingest/ingest-progress.ts";
import { indexedFiles } from "./ingest/plan-build.ts";
import { embeddingsEndpoint, openEmbedder, openIngestEmbedder, openServingEmbedder } from "./open-embedder.ts";
import type { Embedder } from "./ports/embedder.ts";
import type { PassageIndex } from "./ports/passage-index.ts";
import { normalise } from "./retrieve/normalise.ts";
import { createTermExtractor, passageTerms, TERMS_VERSION } from "./retrieve/terms.ts";
import { FIRST_QUESTIONS } from "./start/first-questions.ts";
import { questionsToRehearse } from "./start/questions-to-rehearse.ts";
import { rehearse } from "./start/rehearse.ts";
import { createWarmUp } from "./start/warm-up.ts";

export interface CompositionProgress {
  readonly onModelDownload?: (progress: { readonly receivedBytes: number; readonly totalBytes?: number }) => void;
  readonly onIngest?: (progress: IngestProgress) => void;
  /** A file left out, or keywords alone; the work goes on. */
  readonly onWarning?: (message: string) => void;
}

interface OpeningOptions extends Pick<CompositionProgress, "onWarning"> {
  /** Whether the index is made ready for many questions before the first. */
  readonly warm?: boolean;
  readonly onVersion?: () => void;
}

export interface ComposedServices extends Services {
  /**
   * For one who serves many, once it is ready: does what later questions would wait for, and again what a later version
   * of the index asks for. `ready` tells when it is done.
   */
  warmUp(signal: AbortSignal): Promise<void>;
}

export interface IngestOptions extends CompositionProgress {
  /** Whether an index that another model made may be given up and everything be embedded anew. */
  readonly mayChangeModel?: boolean;
}

const LOCK_CHECKED_AGAIN_MS = 1_000;
/** What keeps an ingest from being done, and not an index that there is from being asked. */
const SERVED_MEANWHILE: ReadonlySet<YijuError["code"]> = new Set(["index-locked", "index-mismatch", "model"]);

const CHANGED_MEANWHILE = {
  reason: "it changed while the articles were taken in",
  action: "Run npm run ingest once more.",
};
/** About 1,000 sentences, which the term extractor keeps. */
const REMEMBERED_PASSAGES = 300;

const extractTerms = createTermExtractor(jiebaSegmenter);

export const feedbackPath = (environment: Environment) => join(environment.DATA_DIR, "feedback.jsonl");

export const indexUri = (environment: Environment) => environment.LANCEDB_URI ?? join(environment.DATA_DIR, "index");

export const createSourcePageReader = (environment: Environment) =>
  createPageReader(resolve(environment.CORPUS_DIR, "..", "pages"));

/** The model by which to ask and ingest; where there is none to be had, the reason, as a text. */
export async function loadEmbedder(
  environment: Environment,
  { onModelDownload, mayChangeModel = false }: IngestOptions = {},
): Promise<Embedder | string> {
  const isAsked = !mayChangeModel && embeddingsEndpoint(environment) !== undefined;
  const indexed = isAsked ? await (await openLanceWriter({ uri: indexUri(environment) })).info() : undefined;
  return openEmbedder(environment, { indexed, ...(onModelDownload ? { onModelDownload } : {}) });
}

/**
 * @throws YijuError "model" where a model elsewhere is named and cannot be used, "index-mismatch" where another one made
 * the index, "index-locked" where another process is writing.
 */
export async function ingest(
  environment: Environment,
  embedder: Embedder | string,
  { onIngest, mayChangeModel = false }: IngestOptions = {},
): Promise<{ readonly report: IngestReport; readonly problems: readonly CorpusProblem[] }> {
  if (typeof embedder === "string" && embeddingsEndpoint(environment))
    throw new YijuError("model", embedder, "索引保持原样 The index is left as it is.");
  const writer = await openLanceWriter({ uri: indexUri(environment) });
  const indexed = indexedFiles(await writer.contentKeys());
  const { articles, problems } = await listCorpus({ directory: environment.CORPUS_DIR, indexed });
  const pool = typeof embedder === "string" ? null : await openIngestEmbedder(environment, embedder);
  const report = await buildIndex({
    articles,
    writer,
    embedder: pool,
    embedded: createEmbeddedFiles(join(environment.DATA_DIR, "embedded")),
    termsOf: (passage, title) => passageTerms(extractTerms, passage, title),
    prepare: normalise,
    termsVersion: TERMS_VERSION,
    mayChangeModel,
    ...(onIngest ? { onProgress: onIngest } : {}),
  }).finally(() => pool?.close());
  const meanwhile = report.changedMeanwhile.map((path) => ({ path, ...CHANGED_MEANWHILE }));
  const failed = report.failed.map(({ id, reason }) => ({ path: id, reason, action: "Split it, or save it anew." }));
  return { report, problems: [...problems, ...meanwhile, ...failed] };
}

/** Everything that the HTTP app, the command line and the evaluation ask, over an index that exists. */
export async function openServices(
  environment: Environment,
  embedder: Embedder | string,
  options: Pick<CompositionProgress, "onWarning"> = {},
): Promise<Services> {
  return servicesOver(environment, await openIndex(environment, options), embedder);
}

async function openIndex(environment: Environment, options: OpeningOptions): Promise<LanceIndex> {
  const cachedPassages = environment.INDEX_CACHE_PASSAGES;
  const index = await openLanceIndex({ uri: indexUri(environment), cachedPassages, ...options });
  await rememberWords(index);
  return index;
}

/** English and Chinese, each side read when it is first wanted. */
export const openDictionary = () => ({ ...createCedictDictionary(), renderings: createTermTable(readEnglishTerms) });

function servicesOver(environment: Environment, index: PassageIndex, embedder: Embedder | string): Services {
  return assembleServices(environment, {
    index,
    embedder,
    extractTerms,
    findNames: findNamesWithJieba,
    findNouns: findNounsWithJieba,
    findThings: findThingsWithJieba,
    dictionary: openDictionary(),
    readPage: createSourcePageReader(environment),
    ...(environment.FEEDBACK === "on" ? { feedback: createFeedbackFile(feedbackPath(environment)) } : {}),
  });
}

/** Cuts the sentences of a small index into words before anybody asks: most of what reading an answer costs. */
async function rememberWords(index: PassageIndex): Promise<void> {
  if ((await index.info()).passageCount > REMEMBERED_PASSAGES) return;
  for (const article of await index.articles()) {
    for (const { sentences } of await index.passagesOf(article.id)) {
      for (const { span } of sentences) extractTerms(article.text.slice(span.start, span.end));
    }
  }
}

/** Model, ingest of what has changed, and services, in one step. */
export async function compose(environment: Environment, progress: CompositionProgress = {}): Promise<ComposedServices> {
  const embedder = await loadEmbedder(environment, progress);
  if (typeof embedder === "string") progress.onWarning?.(`degraded 仅关键词 keywords only: ${embedder}`);
  // Servers that share a store only read it: the articles lie where the ingest runs.
  const problems = isRemote(indexUri(environment)) ? [] : await ingestOrFollow(environment, embedder, progress);
  for (const { path, reason, action } of problems) progress.onWarning?.(`✗ ${path}: ${reason} → ${action}`);
  const warmUp = createWarmUp();
  let onVersion = () => {};
  const { onWarning } = progress;
  const opening = { warm: true, onVersion: () => onVersion(), ...(onWarning ? { onWarning } : {}) };
  const index = await openIndex(environment, opening);
  const knowing =
    typeof embedder === "string" || embedder.isRemote ? undefined : await openServingEmbedder(environment, embedder);
  const services = servicesOver(environment, index, knowing ?? embedder);
  const learn = async () => knowing?.learn(await wordsToCompare(await index.snapshot()));
  let isAsked = false;
  return {
    ...services,
    ask(...asked) {
      isAsked = true;
      return services.ask(...asked);
    },
    ready: async () => ({ ...(await services.ready()), warm: warmUp.isDone() }),
    async warmUp(signal) {
      onVersion = () => void warmUp.run(learn);
      // It loads word lists and embeds what others are measured against; a model elsewhere is measured against nothing.
      const ask = (question: string) => services.ask({ question, mode: "extractive" }, { signal });
      const practise = async () => {
        if (knowing) {
          await rehearse(FIRST_QUESTIONS, ask, () => !signal.aborted);
          // Whoever asks does not wait for these, and his questions do what they are for.
          const questions = isAsked ? [] : await questionsToRehearse(await index.snapshot());
          await rehearse(questions, ask, () => !isAsked && !signal.aborted);
        }
        await learn();
      };
      await warmUp.run(() => Promise.all([index.readAhead(), practise()]));
    },
  };
}

/**
 * Where another process is updating the index, or its model cannot be had now, serves what is there; a new version is
 * picked up by itself.
 */
async function ingestOrFollow(
  environment: Environment,
  embedder: Embedder | string,
  progress: CompositionProgress,
): Promise<readonly CorpusProblem[]> {
  for (;;) {
    try {
      return (await ingest(environment, embedder, progress)).problems;
    } catch (error) {
      if (!(error instanceof YijuError) || !SERVED_MEANWHILE.has(error.code)) throw error;
      progress.onWarning?.(`${error.message} → ${error.action}`);
      const writer = await openLanceWriter({ uri: indexUri(environment) });
      if (await writer.info()) return [];
      if (error.code !== "index-locked") throw error;
      await setTimeout(LOCK_CHECKED_AGAIN_MS);
    }
  }
}
