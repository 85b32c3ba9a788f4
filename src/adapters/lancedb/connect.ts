import type { Connection } from "@lancedb/lancedb";

/** The native library logs every query otherwise; it reads the variable when it is loaded. */
process.env["LANCEDB_LOG"] ??= "error";

export async function connect(uri: string): Promise<Connection> {
  const { connect: open } = await import("@lancedb/lancedb");
  return open(uri);
}
