import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { env, pipeline } from "@huggingface/transformers";
import { YijuError } from "../../domain/errors.ts";
import type { CrossEncoder } from "../../ports/cross-encoder.ts";
import type { Embedder, Encoding } from "../../ports/embedder.ts";
import { unit } from "../vector-math.ts";
import { createCrossEncoder } from "./create-cross-encoder.ts";
import { defaultModel, defaultModelVersion } from "./default-model.ts";
import type { DownloadProgress } from "./fetch-model.ts";
import { fetchDefaultModel } from "./fetch-model.ts";
import { projectOn, readTokenBasis } from "./token-basis.ts";

export interface EmbedderOptions {
  /** A Hugging Face id or a local folder; the default model when left out. */
  readonly modelId?: string;
  readonly modelsDirectory: string;
  /** A mirror of the Hugging Face hub. */
  readonly hfEndpoint?: string;
  readonly onProgress?: (progress: DownloadProgress) => void;
}

/**
 * Sentence vectors by an ONNX model: the [CLS] vector, normalised; of the default model also its tokens' vectors.
 * One text at a time on one thread: int8 vectors depend on what else is in the batch, and it is the fastest on two cores.
 * @throws YijuError "model" when the model cannot be found, fetched or loaded.
 */
export async function createTransformersEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const { modelId = defaultModel.id } = options;
  const statesOf = await loadTokenStates(options);
  const basis = modelId === defaultModel.id ? readTokenBasis() : null;
  const project = basis && projectOn(basis);
  const encode = async (text: string): Promise<Encoding> => {
    const [opening = new Float32Array(), ...rest] = await statesOf(text);
    // The last token is the model's own mark.
    return { vector: unit(opening), tokens: project ? project(rest.slice(0, -1)) : null };
  };
  const embed = async (text: string) => unit((await statesOf(text))[0] ?? new Float32Array());
  const version = basis && `${defaultModelVersion}+tokens${basis.length}`;
  return {
    id: version ? `${modelId}@${version}` : modelId,
    dimension: (await embed("维度")).length,
    embed,
    encode,
    ...(basis ? { crossEncoder: whenAsked(() => createCrossEncoder(options)) } : {}),
  };
}

function whenAsked(open: () => Promise<CrossEncoder>): CrossEncoder {
  let opened: Promise<CrossEncoder> | undefined;
  return {
    async score(...pair) {
      opened ??= open();
      // What failed for a moment may be had the next time.
      const crossEncoder = await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return crossEncoder.score(...pair);
    },
  };
}

/** The last layer's state of each of a text's tokens, [CLS] first and [SEP] last. */
export type TokenStates = (text: string) => Promise<readonly Float32Array[]>;

/** @throws YijuError "model" when the model cannot be found, fetched or loaded. */
export async function loadTokenStates(options: EmbedderOptions): Promise<TokenStates> {
  const { modelId = defaultModel.id, modelsDirectory, hfEndpoint } = options;
  const isDefault = modelId === defaultModel.id;
  const folder = isDefault ? await fetchDefaultModel(options) : existsSync(modelId) ? resolve(modelId) : null;
  env.cacheDir = resolve(modelsDirectory);
  env.allowRemoteModels = folder === null;
  if (hfEndpoint !== undefined) env.remoteHost = hfEndpoint.replace(/\/?$/u, "/");
  if (folder !== null) env.localModelPath = `${dirname(resolve(folder))}/`;
  try {
    const extract = await pipeline("feature-extraction", folder === null ? modelId : basename(folder), {
      dtype: "q8",
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
    });
    return async (text) => {
      const { data, dims } = await extract(text, { pooling: "none", normalize: false });
      const [, count = 0, width = 0] = dims;
      const states = data as Float32Array;
      return Array.from({ length: count }, (_, at) => states.slice(at * width, (at + 1) * width));
    };
  } catch (error) {
    throw new YijuError(
      "model",
      `向量模型 ${modelId} 无法载入 the embedding model cannot be loaded (${error instanceof Error ? error.message : String(error)}).`,
      "检查 EMBEDDING_MODEL 与 HF_ENDPOINT Check EMBEDDING_MODEL and HF_ENDPOINT; unset both for the default model.",
      { cause: error },
    );
  }
}
