import { createPassageCheck } from "./check-passages.ts";
import { allTables, connect, placeOf } from "./connect.ts";
import { isAmong } from "./look-up.ts";
import type { TablesChange } from "./rewrite-tables.ts";
import type { SearchTables } from "./search-indexes.ts";
import type { CommittedVersion } from "./version-pointer.ts";
import { addEntries, createTermCounts, deleteRows, inBatches } from "./write-tables.ts";

/** Ids that one condition names. */
const IDS_AT_ONCE = 500;

/**
 * Changes the tables of a committed version in place; whoever reads that version goes on seeing it, as Lance keeps it.
 * What was not yet indexed Lance searches row by row.
 * @returns the tables and the number of passages that came or went
 */
export async function appendToTables(
  tables: SearchTables,
  { dimension, upserts, deletes }: TablesChange,
): Promise<number> {
  const check = createPassageCheck(dimension);
  const terms = createTermCounts();
  let changed = 0;
  const remove = async (ids: readonly string[]) => {
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
      const some = ids.slice(start, start + IDS_AT_ONCE);
      const ofThese = isAmong("article_id", some);
      const old: { terms: string }[] = await tables.passages.query().where(ofThese).select(["terms"]).toArray();
      for (const row of old) terms.count(row.terms, -1);
      changed += old.length;
      await deleteRows(tables.articles, isAmong("id", some));
      await deleteRows(tables.passages, ofThese);
      if (tables.vectors) await deleteRows(tables.vectors, ofThese);
    }
  };
  for await (const batch of inBatches(upserts)) {
    check.entries(batch);
    await remove(batch.map(({ article }) => article.id));
    const ids = batch.flatMap(({ passages }) => passages.map(({ id }) => id));
    if (ids.length > 0 && (await tables.passages.countRows(isAmong("id", ids))) > 0)
      throw new Error("Two passages share an id");
    await addEntries(tables, batch, terms.count);
    await terms.write(tables.terms);
    changed += ids.length;
  }
  await remove(deletes);
  await terms.write(tables.terms, true);
  return changed;
}

/** For writing: whatever was done to the tables since that version, by a writer that was killed, is undone. */
export async function reopenTables(uri: string, { info, folder, tables }: CommittedVersion): Promise<SearchTables> {
  const database = await connect(placeOf(uri, folder));
  const open = async (name: string) => {
    const table = await database.openTable(name);
    const version = tables[name];
    if (version === undefined) throw new Error(`It is not known which version of ${name} belongs to ${info.version}`);
    if ((await table.version()) === version) return table;
    await table.checkout(version);
    await table.restore();
    return table;
  };
  return allTables(info.dimension, (names) => Promise.all(names.map(open)));
}
