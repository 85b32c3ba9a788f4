import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import JSZip from "jszip";
import mavenDownload from "mvn-artifact-download";
import { YijuError } from "../../domain/errors.ts";
import { defaultModel } from "./default-model.ts";

// The package is CommonJS: Node's import gives its exports object where the types promise the function, others the function.
const imported = mavenDownload as unknown as typeof mavenDownload | { readonly default: typeof mavenDownload };
const downloadArtifact = typeof imported === "function" ? imported : imported.default;

export interface DownloadProgress {
  readonly receivedBytes: number;
  readonly totalBytes?: number;
}

const PROGRESS_INTERVAL_MS = 250;
const NETWORK_TIMEOUT_MS = 60_000;
/** Names the sums of the files as they were unpacked; a model folder without it is not whole. */
const SUMS_FILE = "sha256.json";

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
  const files: Record<string, string | Buffer> = {
    "onnx/model_quantized.onnx": await entry(defaultModel.entries.model),
    "tokenizer.json": JSON.stringify(tokenizer),
    "tokenizer_config.json": JSON.stringify(defaultModel.tokenizerConfig),
    "config.json": JSON.stringify(defaultModel.config),
  };
  const sums: Record<string, string> = {};
  for (const [name, body] of Object.entries(files)) {
    await writeFile(join(folder, name), body);
    sums[name] = sha256(body);
  }
  await writeFile(join(folder, SUMS_FILE), JSON.stringify(sums, null, 1));
}

const isWhole = async (modelsDirectory: string) =>
  (await missingModelFiles(modelsDirectory).catch(() => [""])).length === 0;

/** What keeps the default model's files from being whole, a line each; none where every file has its sum. */
export async function missingModelFiles(modelsDirectory: string): Promise<readonly string[]> {
  const folder = join(modelsDirectory, defaultModel.id);
  const sums = await readFile(join(folder, SUMS_FILE), "utf8").then(
    (body): Record<string, string> => JSON.parse(body),
    () => undefined,
  );
  if (!sums) return [`${folder} is not there`];
  const faults = Object.entries(sums).map(async ([name, sum]) => {
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (!body) return `${name} is missing`;
    return sha256(body) === sum ? [] : `${name} has another checksum`;
  });
  if (!("onnx/model_quantized.onnx" in sums)) return [`${SUMS_FILE} names no model`];
  return (await Promise.all(faults)).flat();
}

function sha256(body: string | Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}
