import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { env, pipeline } from "@huggingface/transformers";
import { YijuError } from "../../domain/errors.ts";
import type { Embedder } from "../../ports/embedder.ts";
import { defaultModel } from "./default-model.ts";
import type { DownloadProgress } from "./fetch-model.ts";
import { fetchDefaultModel } from "./fetch-model.ts";

export interface EmbedderOptions {
  /** A Hugging Face id or a local folder; the default model when left out. */
  readonly modelId?: string;
  readonly modelsDirectory: string;
  /** A mirror of the Hugging Face hub. */
  readonly hfEndpoint?: string;
  readonly onProgress?: (progress: DownloadProgress) => void;
}

/**
 * Sentence vectors by an ONNX model: the [CLS] vector, normalised.
 * One text at a time on one thread: int8 vectors depend on what else is in the batch, and it is the fastest on two cores.
 * @throws YijuError "model" when the model cannot be found, fetched or loaded.
 */
export async function createTransformersEmbedder(options: EmbedderOptions): Promise<Embedder> {
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
    const embed = async (text: string) => {
      const output = await extract(text, { pooling: "cls", normalize: true });
      return Float32Array.from(output.data as Float32Array);
    };
    const dimension = (await embed("维度")).length;
    const id = isDefault ? `${modelId}@${defaultModel.artifactSha256.slice(0, 8)}` : modelId;
    return { id, dimension, embed };
  } catch (error) {
    throw new YijuError(
      "model",
      `向量模型 ${modelId} 无法载入 the embedding model cannot be loaded (${error instanceof Error ? error.message : String(error)}).`,
      "检查 EMBEDDING_MODEL 与 HF_ENDPOINT Check EMBEDDING_MODEL and HF_ENDPOINT; unset both for the default model.",
      { cause: error },
    );
  }
}
