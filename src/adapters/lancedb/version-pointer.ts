import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";
import type { IndexInfo } from "../../ports/passage-index.ts";

/** Changes whenever tables of an older layout can no longer be read. */
export const SCHEMA_VERSION = 3;
const POINTER_FILE = "current.json";

/** Names the version that readers open; it is renamed into place last, so a half-written version is never seen. */
export async function readPointer(uri: string): Promise<IndexInfo | undefined> {
  let body: string;
  try {
    body = await readFile(join(uri, POINTER_FILE), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  let pointer: { schemaVersion?: unknown; info?: IndexInfo } | null;
  try {
    pointer = JSON.parse(body);
  } catch (cause) {
    throw unusableIndex(uri, "cannot be read", cause);
  }
  if (pointer?.schemaVersion !== SCHEMA_VERSION || !pointer.info) throw unusableIndex(uri, "has another layout");
  return pointer.info;
}

export function unusableIndex(uri: string, reason: string, cause?: unknown): YijuError {
  return new YijuError(
    "index-mismatch",
    `The index at ${uri} ${reason}.`,
    "Delete that folder and run npm run ingest.",
    cause === undefined ? {} : { cause },
  );
}

export async function writePointer(uri: string, info: IndexInfo): Promise<void> {
  await mkdir(uri, { recursive: true });
  const temporary = join(uri, `.${POINTER_FILE}.${process.pid}`);
  await writeFile(temporary, JSON.stringify({ schemaVersion: SCHEMA_VERSION, info }));
  await rename(temporary, join(uri, POINTER_FILE));
}

/** Milliseconds since the epoch, or 0 where there is no index. */
export async function pointerModifiedAt(uri: string): Promise<number> {
  return stat(join(uri, POINTER_FILE)).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}
