import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Environment } from "../adapters/environment.ts";
import { createEmbeddedFiles } from "../adapters/files/embedded-files.ts";
import type { CorpusProblem } from "../adapters/files/read-corpus.ts";
import { listCorpus } from "../adapters/files/read-corpus.ts";
import { openLanceWriter } from "../adapters/lancedb/open-lance-writer.ts";
import { YijuError } from "../domain/errors.ts";
import { buildIndex, type IngestReport } from "../ingest/build-index.ts";
import type { IngestProgress } from "../ingest/ingest-progress.ts";
import { indexedFiles } from "../ingest/plan-build.ts";
import type { Embedder } from "../ports/embedder.ts";
import { normalise } from "../retrieve/normalise.ts";
import { passageTerms, TERMS_VERSION } from "../retrieve/terms.ts";
import { extractTerms } from "./extract-terms.ts";
import { indexUri } from "./locations.ts";
import { embeddingsEndpoint, openEmbedder, openIngestEmbedder } from "./open-embedder.ts";

export interface CompositionProgress {
  readonly onModelDownload?: (progress: { readonly receivedBytes: number; readonly totalBytes?: number }) => void;
  readonly onIngest?: (progress: IngestProgress) => void;
  /** A file left out, or keywords alone; the work goes on. */
  readonly onWarning?: (message: string) => void;
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

/**
 * Where another process is updating the index, or its model cannot be had now, serves what is there; a new version is
 * picked up by itself.
 */
export async function ingestOrFollow(
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
