import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import JSZip from "jszip";
import mavenDownload from "mvn-artifact-download";
import { YijuError } from "../../domain/errors.ts";
import { defaultModel } from "./default-model.ts";
import { isWholeModel, MODEL_FILE, modelFaults, sha256, writeModelFiles } from "./model-folder.ts";

// The package is CommonJS: Node's import gives its exports object where the types promise the function, others the function.
const imported = mavenDownload as unknown as typeof mavenDownload | { readonly default: typeof mavenDownload };
const downloadArtifact = typeof imported === "function" ? imported : imported.default;

export interface DownloadProgress {
  readonly receivedBytes: number;
  readonly totalBytes?: number;
}

const PROGRESS_INTERVAL_MS = 250;
const NETWORK_TIMEOUT_MS = 60_000;

/**
 * The folder of the default model, fetched once and checked against its SHA-256; a broken copy is fetched again.
 * @throws YijuError "model" when it can neither be found nor fetched.
 */
export async function fetchDefaultModel(options: {
  readonly modelsDirectory: string;
  readonly onProgress?: (progress: DownloadProgress) => void;
}): Promise<string> {
  const folder = join(options.modelsDirectory, defaultModel.id);
  if (await isWhole(options.modelsDirectory)) return folder;
  const workspace = join(options.modelsDirectory, `.fetch-${randomUUID()}`);
  try {
    await mkdir(join(workspace, "model", "onnx"), { recursive: true });
    const archive = await download(workspace, options.onProgress);
    await unpack(archive, join(workspace, "model"));
    await rm(folder, { recursive: true, force: true });
    await rename(join(workspace, "model"), folder).catch(async (error: unknown) => {
      // Another process may have put the same model there first.
      if (!(await isWhole(options.modelsDirectory))) throw error;
    });
    return folder;
  } catch (error) {
    if (error instanceof YijuError) throw error;
    throw new YijuError(
      "model",
      `向量模型 ${defaultModel.id} 取不到 the embedding model cannot be fetched (${error instanceof Error ? error.message : String(error)}).`,
      "检查网络或代理后重试，或把 EMBEDDING_MODEL 设为本地模型文件夹 Check the network and run again, or set EMBEDDING_MODEL to a local folder.",
      { cause: error },
    );
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function download(
  workspace: string,
  onProgress: (progress: DownloadProgress) => void = () => {},
): Promise<Buffer> {
  const file = join(workspace, "model.jar");
  const timer = setInterval(() => {
    stat(file).then(
      ({ size }) => onProgress({ receivedBytes: size, totalBytes: defaultModel.artifactBytes }),
      () => {},
    );
  }, PROGRESS_INTERVAL_MS);
  try {
    await downloadArtifact(defaultModel.artifact, workspace, undefined, "model.jar", { timeout: NETWORK_TIMEOUT_MS });
  } finally {
    clearInterval(timer);
  }
  const archive = await readFile(file);
  if (sha256(archive) !== defaultModel.artifactSha256) {
    throw new YijuError(
      "model",
      "下载的模型与登记的 SHA-256 不符 The fetched model's SHA-256 is not the pinned one.",
      "再运行一次；若仍如此，请检查代理 Run again; if it persists, check the proxy.",
    );
  }
  onProgress({ receivedBytes: archive.length, totalBytes: defaultModel.artifactBytes });
  return archive;
}

async function unpack(archive: Buffer, folder: string): Promise<void> {
  const zip = await JSZip.loadAsync(archive);
  const entry = async (name: string) => {
    const found = zip.file(name);
    if (!found) throw new Error(`${name} is missing from the model archive`);
    return found.async("nodebuffer");
  };
  const tokenizer = JSON.parse((await entry(defaultModel.entries.tokenizer)).toString("utf8"));
  // The artefact says lowercase false, which turns AI, CCC and 5G into unknown tokens.
  tokenizer.normalizer.lowercase = true;
  await writeModelFiles(folder, {
    [MODEL_FILE]: await entry(defaultModel.entries.model),
    "tokenizer.json": JSON.stringify(tokenizer),
    "tokenizer_config.json": JSON.stringify(defaultModel.tokenizerConfig),
    "config.json": JSON.stringify(defaultModel.config),
  });
}

const isWhole = (modelsDirectory: string) => isWholeModel(join(modelsDirectory, defaultModel.id));

/** What keeps the default model's files from being whole, a line each; none where every file has its sum. */
export const missingModelFiles = (modelsDirectory: string) => modelFaults(join(modelsDirectory, defaultModel.id));
