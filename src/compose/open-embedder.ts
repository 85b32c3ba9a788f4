import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Environment } from "../adapters/environment.ts";
import { createWordVectorsFile } from "../adapters/files/word-vectors-file.ts";
import { createRemoteEmbedder } from "../adapters/openai/create-remote-embedder.ts";
import { embedByOpenAi } from "../adapters/openai/embed-by-openai.ts";
import { createTransformersEmbedder, type EmbedderOptions } from "../adapters/transformers/create-embedder.ts";
import { defaultModel } from "../adapters/transformers/default-model.ts";
import { deriveReader } from "../adapters/transformers/derive-reader.ts";
import { embedInWorkers, type WorkersEmbedder } from "../adapters/transformers/embed-in-workers.ts";
import { type KnowingEmbedder, knowWords } from "../adapters/transformers/know-words.ts";
import { shareWithThreads } from "../adapters/transformers/share-with-threads.ts";
import { YijuError } from "../domain/errors.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { IndexInfo } from "../ports/passage-index.ts";

export const modelsFolder = (environment: Environment) => join(environment.DATA_DIR, "models");

export const defaultModelFolder = (environment: Environment) => join(modelsFolder(environment), defaultModel.id);

export const embedderOptions = (environment: Environment): EmbedderOptions => ({
  ...(environment.EMBEDDING_MODEL === undefined ? {} : { modelId: environment.EMBEDDING_MODEL }),
  modelsDirectory: modelsFolder(environment),
  ...(environment.HF_ENDPOINT === undefined ? {} : { hfEndpoint: environment.HF_ENDPOINT }),
});

export interface EmbedderSources {
  /** Of the index that there is, if any: a model elsewhere that made it need not be reached to know its dimension. */
  readonly indexed?: IndexInfo | undefined;
  readonly onModelDownload?: EmbedderOptions["onProgress"];
}

/**
 * The model elsewhere that is named, or else the local one, fetched when absent; where there is none to be had, the
 * reason, as a text.
 * @throws YijuError "configuration" where the model elsewhere has no address.
 */
export async function openEmbedder(
  environment: Environment,
  { indexed, onModelDownload }: EmbedderSources = {},
): Promise<Embedder | string> {
  const endpoint = embeddingsEndpoint(environment);
  try {
    if (endpoint) {
      const { model } = endpoint;
      const dimension = indexed?.embedderId === model ? indexed.dimension : undefined;
      return await createRemoteEmbedder(model, embedByOpenAi(endpoint), dimension);
    }
    const embedder = await createTransformersEmbedder({
      ...embedderOptions(environment),
      ...(onModelDownload ? { onProgress: onModelDownload } : {}),
    });
    // Made before anybody asks, and into a container's image; where that fails, the first question tries again.
    if (embedder.crossEncoder) await deriveReader(defaultModelFolder(environment)).catch(() => undefined);
    return embedder;
  } catch (error) {
    if (error instanceof YijuError && error.code === "model") return `${error.message} ${error.action}`;
    throw error;
  }
}

/** Where the embedding model elsewhere is asked; undefined where none is named. */
export function embeddingsEndpoint(environment: Environment) {
  const { EMBEDDINGS_MODEL: model, EMBEDDINGS_BASE_URL: baseUrl, EMBEDDINGS_API_KEY: apiKey = "none" } = environment;
  if (model === undefined) return undefined;
  if (baseUrl !== undefined) return { model, baseUrl, apiKey };
  throw new YijuError(
    "configuration",
    "EMBEDDINGS_MODEL is set, but not EMBEDDINGS_BASE_URL.",
    "Set EMBEDDINGS_BASE_URL, for Workers AI to https://api.cloudflare.com/client/v4/accounts/ACCOUNT/ai/v1; or unset EMBEDDINGS_MODEL for the local model.",
  );
}

/** The same local model for a server that many ask at the same time, and that learns words while nobody does. */
export function openServingEmbedder(environment: Environment, embedder: Embedder): Promise<KnowingEmbedder> {
  const others = availableParallelism() - 1;
  const shared =
    others === 0
      ? embedder
      : shareWithThreads(embedder, () => embedInWorkers(embedder, embedderOptions(environment), others));
  return knowWords(shared, { store: createWordVectorsFile(join(environment.DATA_DIR, "words")), alone: embedder });
}

/**
 * The same model for a whole corpus. Of the local one each core has a thread, started when the first text comes, as mostly
 * nothing has changed; one elsewhere is waited for longer than for a question.
 */
export async function openIngestEmbedder(
  environment: Environment,
  embedder: Embedder,
): Promise<Embedder & { close(): Promise<void> }> {
  const endpoint = embedder.isRemote ? embeddingsEndpoint(environment) : undefined;
  if (endpoint) {
    const patient = await createRemoteEmbedder(endpoint.model, embedByOpenAi(endpoint, true), embedder.dimension);
    return { ...patient, close: async () => undefined };
  }
  let workers: WorkersEmbedder | undefined;
  const pool = () => {
    workers ??= embedInWorkers(embedder, embedderOptions(environment));
    return workers;
  };
  return {
    ...embedder,
    parallel: 2 * availableParallelism(),
    embed: (text) => pool().embed(text),
    encode: (text) => pool().encode(text),
    close: async () => workers?.close(),
  };
}
