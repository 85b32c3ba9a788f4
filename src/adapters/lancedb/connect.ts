import { join } from "node:path";
import type { Connection, Table } from "@lancedb/lancedb";
import { unusableIndex } from "./version-pointer.ts";

/** The native library logs every query otherwise; it reads the variable when it is loaded. */
process.env["LANCEDB_LOG"] ??= "error";

export async function connect(uri: string): Promise<Connection> {
  const { connect: open } = await import("@lancedb/lancedb");
  return open(uri);
}

/**
 * The tables of a committed version, in the order asked for.
 * @throws YijuError "index-mismatch" where one is gone or broken.
 */
export async function openTables(uri: string, version: string, names: readonly string[]): Promise<readonly Table[]> {
  try {
    const database = await connect(join(uri, version));
    return await Promise.all(names.map((name) => database.openTable(name)));
  } catch (cause) {
    throw unusableIndex(uri, "lacks a table", cause);
  }
}
