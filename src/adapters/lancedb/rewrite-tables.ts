import type { Table } from "@lancedb/lancedb";
import type { IndexedEntry } from "../../ports/passage-index.ts";
import { createPassageCheck } from "./check-passages.ts";
import { isAmong } from "./look-up.ts";
import { mergeFragments } from "./merge-fragments.ts";
import type { SearchTables } from "./search-indexes.ts";
import { addEntries, copyRows, createTables, createTermCounts, inBatches } from "./write-tables.ts";

/** Longer words are cut by nobody: the default of 40 would drop long Latin terms. */
const MAX_TOKEN_LENGTH = 256;

export interface TablesChange {
  readonly dimension: number;
  readonly upserts: AsyncIterable<IndexedEntry> | Iterable<IndexedEntry>;
  readonly deletes: readonly string[];
}

/** Writes all tables anew at `place`: what is given, and of `before` what is neither replaced nor deleted. */
export async function rewriteTables(
  place: string,
  before: SearchTables | undefined,
  { dimension, upserts, deletes }: TablesChange,
): Promise<SearchTables> {
  const tables = await createTables(place, dimension);
  const check = createPassageCheck(dimension);
  const terms = createTermCounts();
  const gone = new Set(deletes);
  for await (const batch of inBatches(upserts)) {
    check.entries(batch);
    for (const { article } of batch) gone.add(article.id);
    await addEntries(tables, batch, terms.count);
    await terms.write(tables.terms);
  }
  if (before) {
    const kept = (column: string) => (gone.size === 0 ? undefined : `NOT (${isAmong(column, [...gone])})`);
    await copyRows(before.articles, tables.articles, kept("id"), (batch) => {
      for (const row of batch) check.article(row["id"]);
    });
    await copyRows(before.passages, tables.passages, kept("article_id"), async (batch) => {
      for (const row of batch) terms.count(row["terms"], 1);
      await terms.write(tables.terms);
    });
    if (before.vectors && tables.vectors) await copyRows(before.vectors, tables.vectors, kept("article_id"));
  }
  await terms.write(tables.terms, true);
  for (const table of Object.values(tables)) if (table) await mergeFragments(table);
  await buildKeywordIndex(tables.passages);
  return tables;
}

async function buildKeywordIndex(passages: Table): Promise<void> {
  if ((await passages.countRows()) === 0) return;
  const { Index } = await import("@lancedb/lancedb");
  const config = Index.fts({
    baseTokenizer: "whitespace",
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
    withPosition: false,
    maxTokenLength: MAX_TOKEN_LENGTH,
  });
  await passages.createIndex("terms", { config });
}
