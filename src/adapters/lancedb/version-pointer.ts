import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";
import type { IndexInfo } from "../../ports/passage-index.ts";

/** Changes whenever tables of an older layout can no longer be read. */
export const SCHEMA_VERSION = 4;
const POINTER_FILE = "current.json";

export interface CommittedVersion {
  readonly info: IndexInfo;
  /** Holds the tables; versions that were added to others' tables share it. */
  readonly folder: string;
  /** Which of Lance's versions of each table belongs to it, by the table's name; the newest of those not named. */
  readonly tables: Readonly<Record<string, number>>;
  /** Passages added or removed since the tables were last written whole. */
  readonly changedPassages: number;
}

/** What is kept of a version, which in an index made by an earlier release is its information alone. */
export type RecordedVersion = Partial<CommittedVersion> & { readonly schemaVersion?: unknown };

/** Undefined where it is of another layout. */
export function readRecorded(recorded: RecordedVersion | null): CommittedVersion | undefined {
  if (recorded?.schemaVersion !== SCHEMA_VERSION || !recorded.info) return undefined;
  const { info, folder = info.version, tables = {}, changedPassages = 0 } = recorded;
  return { info, folder, tables, changedPassages };
}

/** Names the version that readers open; it is renamed into place last, so a half-written version is never seen. */
export async function readPointer(uri: string): Promise<CommittedVersion | undefined> {
  let body: string;
  try {
    body = await readFile(join(uri, POINTER_FILE), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  let pointer: RecordedVersion | null;
  try {
    pointer = JSON.parse(body);
  } catch (cause) {
    throw unusableIndex(uri, "cannot be read", cause);
  }
  const version = readRecorded(pointer);
  if (!version) throw unusableIndex(uri, "has another layout");
  return version;
}

export function unusableIndex(uri: string, reason: string, cause?: unknown): YijuError {
  return new YijuError(
    "index-mismatch",
    `The index at ${uri} ${reason}.`,
    "Delete that folder and run npm run ingest.",
    cause === undefined ? {} : { cause },
  );
}

export async function writePointer(uri: string, version: CommittedVersion): Promise<void> {
  await mkdir(uri, { recursive: true });
  const temporary = join(uri, `.${POINTER_FILE}.${process.pid}`);
  await writeFile(temporary, JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...version }));
  await rename(temporary, join(uri, POINTER_FILE));
}

/** Milliseconds since the epoch, or 0 where there is no index. */
export async function pointerModifiedAt(uri: string): Promise<number> {
  return stat(join(uri, POINTER_FILE)).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}
