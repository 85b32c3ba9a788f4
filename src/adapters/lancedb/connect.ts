import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Connection, Session, Table } from "@lancedb/lancedb";
import { connectionOptions } from "./connection-options.ts";
import type { SearchTables } from "./search-indexes.ts";
import { type CommittedVersion, unusableIndex } from "./version-pointer.ts";

/** The native library logs every query otherwise; it reads the variable when it is loaded. */
process.env["LANCEDB_LOG"] ??= "error";
/** With the one thread that it takes for computing on two cores, LanceDB 0.31 waits for ever for a large keyword index. */
process.env["LANCE_CPU_THREADS"] ??= String(Math.max(2, availableParallelism() - 1));
/** LanceDB reads up to 2 GB ahead of what it is doing, whatever the machine holds. */
process.env["LANCE_DEFAULT_IO_BUFFER_SIZE"] ??= String(64 * 1024 * 1024);

/** @throws YijuError "configuration" as connectionOptions */
export async function connect(uri: string, session?: Session): Promise<Connection> {
  const { connect: open } = await import("@lancedb/lancedb");
  return open(uri, isRemote(uri) ? connectionOptions(uri, process.env) : {}, session);
}

/** Most that LanceDB keeps of indexes in memory: those of a million passages take 2.7 GB. */
const INDEX_CACHE_BYTES = 3_000_000_000n;
const METADATA_CACHE_BYTES = 256_000_000n;
let shared: Session | undefined;

/** One for all versions, so that what one has read of an index the next need not read again. */
async function readingSession(): Promise<Session> {
  const { Session: Caches } = await import("@lancedb/lancedb");
  shared ??= new Caches(INDEX_CACHE_BYTES, METADATA_CACHE_BYTES);
  return shared;
}

/** Undefined where there is no such table, which LanceDB says in words only. */
export async function openTableIfThere(database: Connection, name: string): Promise<Table | undefined> {
  try {
    return await database.openTable(name);
  } catch (error) {
    if (error instanceof Error && /Table '[^']*' was not found/u.test(error.message)) return undefined;
    throw error;
  }
}

/**
 * The tables of a committed version, in the order asked for.
 * @throws YijuError "index-mismatch" where one is gone or broken.
 */
export async function openTables(
  uri: string,
  { folder, tables }: CommittedVersion,
  names: readonly string[],
): Promise<readonly Table[]> {
  try {
    const database = await connect(placeOf(uri, folder), await readingSession());
    return await Promise.all(
      names.map(async (name) => {
        const table = await database.openTable(name);
        const version = tables[name];
        if (version !== undefined) await table.checkout(version);
        return table;
      }),
    );
  } catch (cause) {
    throw unusableIndex(uri, "lacks a table", cause);
  }
}

/** All tables of a committed version, as openTables. */
export const openIndexTables = (uri: string, version: CommittedVersion): Promise<SearchTables> =>
  allTables(version.info.dimension, (names) => openTables(uri, version, names));

/** The tables of an index whose vectors have so many dimensions; without vectors it has no table of them. */
export async function allTables(
  dimension: number,
  open: (names: readonly string[]) => Promise<readonly Table[]>,
): Promise<SearchTables> {
  const names = ["articles", "passages", "terms", ...(dimension > 0 ? ["vectors"] : [])];
  const [articles, passages, terms, vectors] = await open(names);
  if (!articles || !passages || !terms) throw new Error("A table is missing");
  return { articles, passages, terms, vectors: vectors ?? null };
}

/** A folder of the index, on a disk or in an object store. */
export const placeOf = (uri: string, folder: string) =>
  isRemote(uri) ? `${uri.replace(/\/+$/u, "")}/${folder}` : join(uri, folder);

export const isRemote = (uri: string) => /^[a-z][a-z\d+]+:\/\//u.test(uri);
