import type { Table } from "@lancedb/lancedb";
import type { RecordBatch, Schema } from "apache-arrow";
import type { IndexedEntry } from "../../ports/passage-index.ts";
import { connect } from "./connect.ts";
import {
  articleSchema,
  passageSchema,
  termSchema,
  toArticleRow,
  toPassageRows,
  toVectorRows,
  vectorSchema,
} from "./rows.ts";
import type { SearchTables } from "./search-indexes.ts";

/** What is held in memory at once: about 30 KB a passage with its sentences' vectors, several times over while it is written. */
const PASSAGES_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 2_000_000;
/** Some 20 MB. */
const TERMS_AT_ONCE = 200_000;

export async function createTables(place: string, dimension: number): Promise<SearchTables> {
  const database = await connect(place);
  const create = (name: string, schema: Schema) => database.createEmptyTable(name, schema);
  return {
    articles: await create("articles", articleSchema),
    passages: await create("passages", passageSchema),
    terms: await create("terms", termSchema),
    vectors: dimension > 0 ? await create("vectors", vectorSchema(dimension)) : null,
  };
}

/** Entries in groups of so many passages and so much text as may be held in memory. */
export async function* inBatches(
  entries: AsyncIterable<IndexedEntry> | Iterable<IndexedEntry>,
): AsyncGenerator<readonly IndexedEntry[]> {
  let batch: IndexedEntry[] = [];
  let [passages, characters] = [0, 0];
  for await (const entry of entries) {
    batch.push(entry);
    passages += entry.passages.length;
    characters += entry.article.text.length;
    if (passages < PASSAGES_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
    yield batch;
    batch = [];
    [passages, characters] = [0, 0];
  }
  if (batch.length > 0) yield batch;
}

/** Counts the terms of what it adds. */
export async function addEntries(
  { articles, passages, vectors }: SearchTables,
  entries: readonly IndexedEntry[],
  count: CountTerms,
): Promise<void> {
  const rows = entries.flatMap(toPassageRows);
  await addRows(articles, entries.map(toArticleRow));
  await addRows(passages, rows);
  if (vectors) await addRows(vectors, entries.flatMap(toVectorRows));
  for (const { terms } of rows) count(terms, 1);
}

/** The rows that meet the condition, or all of them, as they are. */
export async function copyRows(
  from: Table,
  to: Table,
  condition: string | undefined,
  onBatch: (batch: RecordBatch) => unknown = () => undefined,
): Promise<void> {
  let held: RecordBatch[] = [];
  let rows = 0;
  const write = async () => {
    const [first] = held;
    if (first) await to.add({ schema: first.schema, batches: held });
    held = [];
    rows = 0;
  };
  for await (const batch of condition === undefined ? from.query() : from.query().where(condition)) {
    await onBatch(batch);
    held.push(batch);
    rows += batch.numRows;
    if (rows >= PASSAGES_AT_ONCE) await write();
  }
  await write();
}

/** Tells of a passage's terms, separated by spaces, that it came (1) or went (-1). */
export type CountTerms = (terms: string, by: 1 | -1) => void;

export interface TermCounts {
  readonly count: CountTerms;
  /** Writes what was counted, where it takes much memory or is complete; a term's frequency is the sum of its rows. */
  readonly write: (terms: Table, isComplete?: boolean) => Promise<void>;
}

export function createTermCounts(most = TERMS_AT_ONCE): TermCounts {
  const counts = new Map<string, number>();
  return {
    count(terms, by) {
      for (const term of new Set(terms.split(" ").filter(Boolean))) counts.set(term, (counts.get(term) ?? 0) + by);
    },
    async write(table, isComplete = false) {
      if (!isComplete && counts.size < most) return;
      const rows = [...counts].flatMap(([term, frequency]) =>
        frequency === 0 ? [] : { term, document_frequency: frequency },
      );
      counts.clear();
      await addRows(table, rows);
    },
  };
}

/**
 * Each change makes one version of the table.
 * @throws Error where another process has changed it in the meantime
 */
async function addRows(table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await changeAlone(table, () => table.add(rows as Record<string, unknown>[]));
}

export async function deleteRows(table: Table, condition: string): Promise<void> {
  if ((await table.countRows(condition)) > 0) await changeAlone(table, () => table.delete(condition));
}

async function changeAlone(table: Table, change: () => Promise<{ readonly version: number }>): Promise<void> {
  const before = await table.version();
  const { version } = await change();
  if (version !== before + 1) throw new Error(`Another process has changed the table ${table.name}`);
}
