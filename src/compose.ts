import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createCedictDictionary } from "./adapters/cedict/cedict-dictionary.ts";
import type { Environment } from "./adapters/environment.ts";
import { createPageReader } from "./adapters/files/create-page-reader.ts";
import { createFeedbackFile } from "./adapters/files/feedback-file.ts";
import type { CorpusProblem } from "./adapters/files/read-corpus.ts";
import { readCorpus } from "./adapters/files/read-corpus.ts";
import { findNamesWithJieba, findNounsWithJieba, jiebaSegmenter } from "./adapters/jieba/jieba-segmenter.ts";
import { openLanceIndex } from "./adapters/lancedb/open-lance-index.ts";
import { openLanceWriter } from "./adapters/lancedb/open-lance-writer.ts";
import { createAnswerPrompts } from "./adapters/langchain/create-answer-prompts.ts";
import { answerMcpRequest } from "./adapters/mcp/serve-mcp.ts";
import { createOpenAiChatModel } from "./adapters/openai/create-chat-model.ts";
import { createTransformersEmbedder } from "./adapters/transformers/create-embedder.ts";
import { createAnswerer } from "./answer/answer-question.ts";
import { createWriter, type Writer } from "./answer/generate/create-writer.ts";
import { rememberAnswers } from "./answer/generate/remember-answers.ts";
import { chineseJudge, englishJudge } from "./answer/generate/sentence-judge.ts";
import { createStandAloneWriter } from "./answer/generate/stand-alone.ts";
import { createSentenceVerifier } from "./answer/verify/verify-sentence.ts";
import { YijuError } from "./domain/errors.ts";
import type { Services } from "./http/services.ts";
import type { IngestProgress, IngestReport } from "./ingest/build-index.ts";
import { buildIndex } from "./ingest/build-index.ts";
import type { ChatModel } from "./ports/chat-model.ts";
import type { Embedder } from "./ports/embedder.ts";
import type { PassageIndex } from "./ports/passage-index.ts";
import { normalise } from "./retrieve/normalise.ts";
import { createRetriever } from "./retrieve/retrieve.ts";
import { createSearch } from "./retrieve/search.ts";
import { createTermExtractor, passageTerms, TERMS_VERSION } from "./retrieve/terms.ts";
import { createSubjectTracer } from "./retrieve/trace-subject.ts";
import { createEnglishRenderer, type EnglishRenderer } from "./retrieve/translate/render-english.ts";
import { createQuestionTranslator } from "./retrieve/translate/translate-question.ts";

export interface CompositionProgress {
  readonly onModelDownload?: (progress: { readonly receivedBytes: number; readonly totalBytes?: number }) => void;
  readonly onIngest?: (progress: IngestProgress) => void;
  /** A file left out, or keywords alone; the work goes on. */
  readonly onWarning?: (message: string) => void;
}

/** A question with its history stays far below this. */
const MAX_BODY_BYTES = 256 * 1024;

const LOCK_CHECKED_AGAIN_MS = 1_000;

/** About 1,000 sentences, which the term extractor keeps. */
const REMEMBERED_PASSAGES = 300;

const prompts = createAnswerPrompts();

const extractTerms = createTermExtractor(jiebaSegmenter);

export const feedbackPath = (environment: Environment) => join(environment.DATA_DIR, "feedback.jsonl");

export const modelsFolder = (environment: Environment) => join(environment.DATA_DIR, "models");

export const indexUri = (environment: Environment) => environment.LANCEDB_URI ?? join(environment.DATA_DIR, "index");

/** The model, fetched when absent; where there is none to be had, the reason, as a text. */
export async function loadEmbedder(
  environment: Environment,
  progress: CompositionProgress = {},
): Promise<Embedder | string> {
  try {
    return await createTransformersEmbedder({
      ...(environment.EMBEDDING_MODEL === undefined ? {} : { modelId: environment.EMBEDDING_MODEL }),
      modelsDirectory: modelsFolder(environment),
      ...(environment.HF_ENDPOINT === undefined ? {} : { hfEndpoint: environment.HF_ENDPOINT }),
      ...(progress.onModelDownload ? { onProgress: progress.onModelDownload } : {}),
    });
  } catch (error) {
    if (error instanceof YijuError && error.code === "model") return `${error.message} ${error.action}`;
    throw error;
  }
}

export async function ingest(
  environment: Environment,
  embedder: Embedder | string,
  progress: CompositionProgress = {},
): Promise<{ readonly report: IngestReport; readonly problems: readonly CorpusProblem[] }> {
  const { articles, problems } = await readCorpus({ directory: environment.CORPUS_DIR });
  const report = await buildIndex({
    articles,
    writer: await openLanceWriter({ uri: indexUri(environment) }),
    embedder: typeof embedder === "string" ? null : embedder,
    termsOf: (passage, title) => passageTerms(extractTerms, passage, title),
    prepare: normalise,
    termsVersion: TERMS_VERSION,
    ...(progress.onIngest ? { onProgress: progress.onIngest } : {}),
  });
  return { report, problems };
}

/** Everything that the HTTP app, the command line and the evaluation ask, over an index that exists. */
export async function openServices(
  environment: Environment,
  loaded: Embedder | string,
  { onWarning }: CompositionProgress = {},
): Promise<Services> {
  const index = await openLanceIndex({ uri: indexUri(environment), ...(onWarning ? { onWarning } : {}) });
  await rememberWords(index);
  const readPage = createPageReader(resolve(environment.CORPUS_DIR, "..", "pages"));
  const model = openChatModel(environment);
  const onVersion = rememberLast(index, (version) =>
    openVersionServices(environment, { loaded, model, readPage }, version),
  );
  return {
    ask: rememberAnswers(async (...asked) => (await onVersion()).answer(...asked), index),
    search: async (...asked) => (await onVersion()).search(...asked),
    mcp: answerMcpRequest,
    index,
    traceSubject: async (...asked) => (await onVersion()).traceSubject(...asked),
    readPage,
    ...(environment.FEEDBACK === "on" ? { feedback: createFeedbackFile(feedbackPath(environment)) } : {}),
    ready: async () => ({ ready: (await index.info()).passageCount > 0 }),
    corsOrigins: environment.CORS_ORIGINS,
    apiKeys: environment.API_KEYS,
    requestsPerMinute: environment.RATE_LIMIT_PER_MINUTE,
    trustedProxies: environment.TRUSTED_PROXIES,
    maxBodyBytes: MAX_BODY_BYTES,
  };
}

interface LastingParts {
  readonly loaded: Embedder | string;
  readonly model: ChatModel | null;
  readonly readPage: (file: string) => string | undefined;
}

/** What answers from one version of the index, so that no answer mixes two. */
async function openVersionServices(
  environment: Environment,
  { loaded, model, readPage }: LastingParts,
  index: PassageIndex,
) {
  const embedder = await matching(loaded, (await index.info()).embedderId);
  const render = createEnglishRenderer({ index, dictionary: createCedictDictionary() });
  const retrieve = createRetriever({
    index,
    embedder,
    extractTerms,
    translate: createQuestionTranslator({ index, render, extractTerms }),
  });
  const answer = createAnswerer({
    index,
    retrieve,
    embed: typeof embedder === "string" ? null : embedder.embed,
    extractTerms,
    findNames: findNamesWithJieba,
    findNouns: findNounsWithJieba,
    readPage,
    writer: model && openWriter(environment, model, render),
    rewrite: model && createStandAloneWriter({ model, prompts, extractTerms }),
  });
  return { answer, search: createSearch(index, retrieve), traceSubject: createSubjectTracer(index, extractTerms) };
}

/** Opened anew when the index has another version; questions under way keep the one that they began with. */
function rememberLast<T>(index: PassageIndex, open: (version: PassageIndex) => Promise<T>): () => Promise<T> {
  let last: { readonly version: PassageIndex; readonly opened: Promise<T> } | undefined;
  return async () => {
    const version = await index.snapshot();
    if (last?.version === version) return last.opened;
    const opened = open(version);
    last = { version, opened };
    opened.catch(() => {
      if (last?.opened === opened) last = undefined;
    });
    return opened;
  };
}

/** Kept for as long as the process lives: what it spent this minute and which endpoint is dead outlast an ingest. */
function openChatModel(environment: Environment): ChatModel | null {
  const { OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL } = environment;
  if (OPENAI_MODEL === undefined) return null;
  return createOpenAiChatModel({
    baseUrl: OPENAI_BASE_URL ?? "https://api.openai.com/v1",
    apiKey: OPENAI_API_KEY ?? "none",
    model: OPENAI_MODEL,
    firstTokenMs: environment.MODEL_FIRST_TOKEN_MS,
    idleMs: environment.MODEL_IDLE_MS,
    totalMs: environment.MODEL_TOTAL_MS,
    tokensPerMinute: environment.MODEL_TOKENS_PER_MINUTE,
  });
}

function openWriter(environment: Environment, model: ChatModel, render: EnglishRenderer): Writer {
  return createWriter({
    model,
    prompts,
    judges: {
      zh: chineseJudge(createSentenceVerifier({ extractTerms, findNames: findNamesWithJieba })),
      en: englishJudge(render),
    },
    use: environment.MODEL_USE,
    maxTokens: environment.MODEL_TOKENS_PER_ANSWER,
    doubtBelow: environment.MODEL_DOUBT_BELOW,
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

async function matching(embedder: Embedder | string, indexedWith: string | null): Promise<Embedder | string> {
  if (typeof embedder === "string" || embedder.id === indexedWith) return embedder;
  return indexedWith === null
    ? "索引是在没有向量模型时建立的，请重新运行 npm run ingest"
    : "索引用的是另一个向量模型，请重新运行 npm run ingest";
}

/** Model, ingest of what has changed, and services, in one step. */
export async function compose(environment: Environment, progress: CompositionProgress = {}): Promise<Services> {
  const embedder = await loadEmbedder(environment, progress);
  if (typeof embedder === "string") progress.onWarning?.(`degraded 仅关键词 keywords only: ${embedder}`);
  const problems = await ingestOrFollow(environment, embedder, progress);
  for (const { path, reason, action } of problems) progress.onWarning?.(`✗ ${path}: ${reason} → ${action}`);
  return openServices(environment, embedder, progress);
}

/** Where another process is updating the index, serves what is there; the new version is picked up by itself. */
async function ingestOrFollow(
  environment: Environment,
  embedder: Embedder | string,
  progress: CompositionProgress,
): Promise<readonly CorpusProblem[]> {
  for (;;) {
    try {
      return (await ingest(environment, embedder, progress)).problems;
    } catch (error) {
      if (!(error instanceof YijuError) || error.code !== "index-locked") throw error;
      progress.onWarning?.(error.message);
      const writer = await openLanceWriter({ uri: indexUri(environment) });
      if (await writer.info()) return [];
      await setTimeout(LOCK_CHECKED_AGAIN_MS);
    }
  }
}
