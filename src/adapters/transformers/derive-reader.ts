import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { YijuError } from "../../domain/errors.ts";
import { isWholeModel, MODEL_FILE, sha256, writeModelFiles } from "./model-folder.ts";
import { floatsAt, type ModelPatch, patchModel } from "./patch-model.ts";

/** Taken over from the default model as they are. */
const COPIED = ["config.json", "tokenizer.json", "tokenizer_config.json"];
/** To be raised when `patchModel` gives other bytes. */
const FORMAT = 1;

const read = (name: string) => readFileSync(new URL(name, import.meta.url));

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
    if (!(await isWholeModel(folder))) {
      await makeReader(modelFolder, folder, (model) => patched(model, patch, values));
      // What cannot be removed only takes room.
      await dropOthers(folder, `${basename(modelFolder)}-reader-`).catch(() => undefined);
    }
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
export const isReaderMade = (modelFolder: string) => isWholeModel(`${modelFolder}-reader-${readPatch().version}`);

/** Readers of other releases, each as large as the model. */
async function dropOthers(folder: string, prefix: string): Promise<void> {
  const isOther = (name: string) =>
    name !== basename(folder) && name.startsWith(prefix) && /^[0-9a-f]{8}$/u.test(name.slice(prefix.length));
  for (const name of (await readdir(dirname(folder))).filter(isOther))
    await rm(join(dirname(folder), name), { recursive: true, force: true });
}

function patched(model: Buffer, patch: ModelPatch, values: Buffer): Buffer {
  if (sha256(model) !== patch.model) throw new Error("it is another version of the model");
  return patchModel(model, patch, values);
}

async function makeReader(modelFolder: string, folder: string, patch: (model: Buffer) => Buffer): Promise<void> {
  const workspace = `${folder}.${randomUUID()}`;
  try {
    await mkdir(join(workspace, "onnx"), { recursive: true });
    const files: Record<string, Buffer> = {};
    for (const name of COPIED) files[name] = await readFile(join(modelFolder, name));
    files[MODEL_FILE] = patch(await readFile(join(modelFolder, MODEL_FILE)));
    await writeModelFiles(workspace, files);
    // Another process may have put the same there first, and be reading it.
    if (await isWholeModel(folder)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(workspace, folder).catch(async (error: unknown) => {
      if (!(await isWholeModel(folder))) throw error;
    });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
