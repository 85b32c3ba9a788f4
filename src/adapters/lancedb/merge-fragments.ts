import type { Table } from "@lancedb/lancedb";

/**
 * Makes one file of those that a table was written in, where there are several: a row that is read by its id costs as much
 * again for each file that is opened for the others. Only for a table that nobody reads yet.
 */
export async function mergeFragments(table: Table): Promise<void> {
  if ((await table.stats()).fragmentStats.numFragments < 2) return;
  await table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
}
