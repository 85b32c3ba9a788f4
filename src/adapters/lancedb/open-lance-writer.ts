import { randomUUID } from "node:crypto";
import type { Table } from "@lancedb/lancedb";
import { YijuError } from "../../domain/errors.ts";
import type { IndexChange, IndexInfo, IndexWriter } from "../../ports/passage-index.ts";
import { appendToTables, reopenTables } from "./append-tables.ts";
import { openIndexTables, openTables, placeOf } from "./connect.ts";
import { openVersionStore } from "./open-version-store.ts";
import { rewriteTables } from "./rewrite-tables.ts";
import type { ArticleRow } from "./rows.ts";
import { buildSearchIndexes, EXACT_UP_TO_PASSAGES, type SearchTables } from "./search-indexes.ts";
import type { CommittedVersion } from "./version-pointer.ts";
import type { VersionStore } from "./version-store.ts";
import { newVersionName, type UsableVersion } from "./versions.ts";
import type { WriterLock } from "./writer-lock.ts";

/** A version that was replaced so long ago is read by nobody: servers look for a new one every second. */
const KEPT_FOR_MS = 2 * 3_600_000;
/** Smaller indexes are written whole each time, within seconds, so that no two versions share a file. */
const GROWS_FROM_PASSAGES = 20_000;
/** Deleted rows stay in the tables and their indexes until these are written whole. */
const MOST_CHANGED = 0.2;

export interface LanceWriterOptions {
  readonly uri: string;
  /** How long a version is kept after another has replaced it. */
  readonly keptForMs?: number;
  /** Passages up to which every search is exact. */
  readonly exactUpTo?: number;
  /** Passages from which a commit adds to the tables that are there. */
  readonly growsFrom?: number;
  /** Share of the passages that may have come or gone before the tables are written whole again. */
  readonly mostChanged?: number;
}

/**
 * Writes each version of a small index in a folder of its own; of a large one adds to the last version's tables, of which
 * Lance keeps every version, until so much has changed that they are written whole again. Readers switch at once.
 */
export async function openLanceWriter({
  uri,
  keptForMs = KEPT_FOR_MS,
  exactUpTo = EXACT_UP_TO_PASSAGES,
  growsFrom = GROWS_FROM_PASSAGES,
  mostChanged = MOST_CHANGED,
}: LanceWriterOptions): Promise<IndexWriter> {
  const store = openVersionStore(uri);
  let lock: WriterLock | undefined;
  const exclusively = async <T>(work: () => Promise<T>): Promise<T> => {
    if (lock) return work();
    lock = await store.takeLock();
    try {
      return await work();
    } finally {
      await lock.release();
      lock = undefined;
    }
  };
  let checked: { readonly stamp: number; readonly found: UsableVersion | undefined } | undefined;
  /** Checked once as long as nobody points to another version: it takes reading every file. */
  const usable = async (): Promise<UsableVersion | undefined> => {
    const stamp = await store.stamp();
    if (checked?.stamp !== stamp) checked = { stamp, found: await readUsable(store) };
    return checked.found;
  };

  return {
    info: async () => (await usable())?.version.info,
    async contentKeys() {
      const version = (await usable())?.version;
      const [articles] = version ? await openTables(uri, version, ["articles"]) : [];
      const rows = (await articles?.query().select(["id", "content_key"]).toArray()) as ArticleRow[] | undefined;
      return new Map(rows?.map((row) => [row.id, row.content_key]));
    },
    exclusively,
    commit: (change) => exclusively(() => commit(change)),
  };

  async function commit(change: IndexChange): Promise<IndexInfo> {
    const found = await usable();
    const before = change.rebuild ? undefined : found?.version;
    if (!before || found?.fallback !== undefined || !mayGrow(before, change)) return rewrite(before, change);
    const grown = await append(before, change);
    if (grown.changedPassages <= Math.max(1, grown.info.passageCount) * mostChanged) return grown.info;
    return rewrite(grown, { ...change, upserts: [], deletes: [] });
  }

  /** Of the same kind, large, and its tables' versions are known, which older releases did not record. */
  function mayGrow({ info, tables }: CommittedVersion, { dimension }: IndexChange): boolean {
    return info.passageCount >= growsFrom && info.dimension === dimension && tables["passages"] !== undefined;
  }

  async function rewrite(before: CommittedVersion | undefined, change: IndexChange): Promise<IndexInfo> {
    const folder = newVersionName(randomUUID().slice(0, 8));
    try {
      await store.begin(folder);
      const source = before && (await openIndexTables(uri, before));
      const tables = await rewriteTables(placeOf(uri, folder), source, change);
      return (await publish(tables, { folder, name: folder, changedPassages: 0 }, change)).info;
    } catch (error) {
      await store.discard(folder);
      throw asWriteFailure(uri, error);
    }
  }

  async function append(before: CommittedVersion, change: IndexChange): Promise<CommittedVersion> {
    try {
      const tables = await reopenTables(uri, before);
      const changedPassages = before.changedPassages + (await appendToTables(tables, change));
      const name = newVersionName(randomUUID().slice(0, 8));
      return await publish(tables, { folder: before.folder, name, changedPassages }, change);
    } catch (error) {
      throw asWriteFailure(uri, error);
    }
  }

  async function publish(
    tables: SearchTables,
    { folder, name, changedPassages }: { folder: string; name: string; changedPassages: number },
    { embedderId, dimension }: IndexChange,
  ): Promise<CommittedVersion> {
    await buildSearchIndexes(tables, { dimension, exactUpTo });
    const named = Object.entries(tables).filter((pair): pair is [string, Table] => pair[1] !== null);
    const version: CommittedVersion = {
      info: {
        embedderId,
        dimension,
        passageCount: await tables.passages.countRows(),
        articleCount: await tables.articles.countRows(),
        version: name,
      },
      folder,
      tables: Object.fromEntries(await Promise.all(named.map(async ([of, table]) => [of, await table.version()]))),
      changedPassages,
    };
    const previous = (await usable())?.version.folder;
    await store.publish(version, lock);
    await store.dropOld([folder, previous], keptForMs);
    return version;
  }
}

/** An index of which nothing can be used counts as none: it is built anew. */
async function readUsable(store: VersionStore): Promise<UsableVersion | undefined> {
  try {
    return await store.usable();
  } catch (error) {
    if (error instanceof YijuError && error.code === "index-mismatch") return undefined;
    throw error;
  }
}

/** LanceDB gives the system's reason in words only. */
function asWriteFailure(uri: string, error: unknown): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  const known = /[\w ]+(?= \(os error \d+\))|\b(?:ENOSPC|EROFS|EACCES|EPERM|EDQUOT|EFBIG)\b/u.exec(reason);
  if (!known) return error;
  return new YijuError(
    "index-write",
    `索引写不进去 The index at ${uri} cannot be written: ${known[0].trim()}.`,
    "腾出空间或给予写权限后重试，原来的索引仍可用 Free space or give write access, then try again; the index before still serves.",
    { cause: error },
  );
}
