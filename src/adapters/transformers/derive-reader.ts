import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";
import { floatsAt, type ModelPatch, patchModel } from "./patch-model.ts";

const MODEL_FILE = join("onnx", "model_quantized.onnx");
/** Taken over from the default model as they are. */
const COPIED = ["config.json", "tokenizer.json", "tokenizer_config.json"];
/** Names the sums of the files as they were made; a folder without it is not whole. */
const SUMS_FILE = "sha256.json";
/** To be raised when `patchModel` gives other bytes. */
const FORMAT = 1;

const read = (name: string) => readFileSync(new URL(name, import.meta.url));
const sha256 = (body: string | Buffer) => createHash("sha256").update(body).digest("hex");

/** What turns the default model into a reader of pairs, as `evals/cross-encoder/export.py` wrote it. */
function readPatch() {
  const manifest = read("./cross-encoder.json");
  const patch: ModelPatch = JSON.parse(manifest.toString("utf8"));
  const values = read("./cross-encoder.bin");
  if (sha256(values) !== patch.sha256) throw new Error("cross-encoder.bin is not what cross-encoder.json tells of");
  return { patch, values, version: sha256(`${FORMAT} ${manifest.toString("utf8")}`).slice(0, 8) };
}

/** Weights of the [CLS] state's values, and what is added to their sum. */
export interface ReaderHead {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * The folder of the model that reads pairs, made of the default model's the first time (a second or two), and what turns its
 * [CLS] state into a score.
 * @throws YijuError "model" where it can neither be found nor made.
 */
export async function deriveReader(
  modelFolder: string,
): Promise<{ readonly folder: string; readonly head: ReaderHead }> {
  try {
    const { patch, values, version } = readPatch();
    const { width, weights, bias } = patch.head;
    const folder = `${modelFolder}-reader-${version}`;
    if (!(await isWhole(folder))) await makeReader(modelFolder, folder, (model) => patched(model, patch, values));
    return { folder, head: { weights: floatsAt(values, weights, width), bias } };
  } catch (error) {
    throw new YijuError(
      "model",
      `阅读模型无法由 ${modelFolder} 生成 the reader cannot be made of the model there (${error instanceof Error ? error.message : String(error)}).`,
      "让 DATA_DIR 可写并留出 24 MB；若仍如此，删除其中的 models 文件夹 Make DATA_DIR writable and leave 24 MB; if it persists, delete its folder models.",
      { cause: error },
    );
  }
}

/** Whether the reader lies beside the default model. */
export const isReaderMade = (modelFolder: string) => isWhole(`${modelFolder}-reader-${readPatch().version}`);

function patched(model: Buffer, patch: ModelPatch, values: Buffer): Buffer {
  if (sha256(model) !== patch.model) throw new Error("it is another version of the model");
  return patchModel(model, patch, values);
}

async function makeReader(modelFolder: string, folder: string, patch: (model: Buffer) => Buffer): Promise<void> {
  const workspace = `${folder}.${randomUUID()}`;
  try {
    await mkdir(join(workspace, "onnx"), { recursive: true });
    for (const name of COPIED) await cp(join(modelFolder, name), join(workspace, name));
    await writeFile(join(workspace, MODEL_FILE), patch(await readFile(join(modelFolder, MODEL_FILE))));
    const sums: Record<string, string> = {};
    for (const name of [...COPIED, MODEL_FILE]) sums[name] = sha256(await readFile(join(workspace, name)));
    await writeFile(join(workspace, SUMS_FILE), JSON.stringify(sums, null, 1));
    // Another process may have put the same there first, and be reading it.
    if (await isWhole(folder)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(workspace, folder).catch(async (error: unknown) => {
      if (!(await isWhole(folder))) throw error;
    });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function isWhole(folder: string): Promise<boolean> {
  const body = await readFile(join(folder, SUMS_FILE), "utf8").catch(() => undefined);
  if (body === undefined) return false;
  const sums: Record<string, string> = JSON.parse(body);
  const found = Object.entries(sums).map(async ([name, sum]) => {
    const file = await readFile(join(folder, name)).catch(() => undefined);
    return file !== undefined && sha256(file) === sum;
  });
  return (await Promise.all(found)).every(Boolean);
}
