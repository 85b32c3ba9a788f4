import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const MODEL_FILE = "onnx/model_quantized.onnx";
/** Names the sums of a model's files as they were made; a folder without it is not whole. */
const SUMS_FILE = "sha256.json";

export const sha256 = (body: string | Buffer) => createHash("sha256").update(body).digest("hex");

/** Writes a model's files, each by its path within the folder, and then their sums. */
export async function writeModelFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const sums: Record<string, string> = {};
  for (const [name, body] of Object.entries(files)) {
    await writeFile(join(folder, name), body);
    sums[name] = sha256(body);
  }
  await writeFile(join(folder, SUMS_FILE), JSON.stringify(sums, null, 1));
}

/** What keeps a model's files from being whole, a line each; none where every file has its sum. */
export async function modelFaults(folder: string): Promise<readonly string[]> {
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
  if (!(MODEL_FILE in sums)) return [`${SUMS_FILE} names no model`];
  return (await Promise.all(faults)).flat();
}

export const isWholeModel = async (folder: string) => (await modelFaults(folder).catch(() => [""])).length === 0;
