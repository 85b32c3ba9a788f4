import type { Index, Table } from "@lancedb/lancedb";

/** Up to here exact search answers in less time than an approximate index takes to be asked; see docs/decisions/0008. */
export const EXACT_UP_TO_PASSAGES = 1_000;
/** Vectors that one partition holds on average: few enough that many partitions are looked into, which recall rests on. */
const VECTORS_PER_PARTITION = 375;
/** Each takes a second more to build for ten million vectors: beyond, partitions hold more vectors instead. */
const MOST_PARTITIONS = 1_536;
/** Bits for each dimension; with 4, unlike 1, the nearest by code need no long list of others to be compared again. */
const BITS = 4;
/** LanceDB packs codes into whole bytes. */
const DIMENSION_MULTIPLE = 8;
/** Rows that no index holds yet are searched one by one: about 1 ms for each thousand. */
const MOST_UNINDEXED = 2_000;
/** An index takes added rows in as a part of its own, each of which is searched: beyond so many it is made anew. */
const MOST_PARTS = 10;
const PATIENCE_S = 7_200;

export interface SearchTables {
  readonly articles: Table;
  readonly passages: Table;
  readonly terms: Table;
  readonly vectors: Table | null;
}

export interface SearchIndexOptions {
  readonly dimension: number;
  /** Passages up to which every search is exact. */
  readonly exactUpTo?: number;
}

/**
 * Brings the tables' indexes up to their size: none for a small one, where reading every row is fastest; beyond, one for
 * each column that is looked up or filtered by, and an approximate one of the vectors (RaBitQ codes in an inverted file:
 * Gao and Long, SIGMOD 2024; see docs/decisions/0008). Indexes that are there take in the rows added since, once these
 * are many.
 */
export async function buildSearchIndexes(
  { articles, passages, terms, vectors }: SearchTables,
  { dimension, exactUpTo = EXACT_UP_TO_PASSAGES }: SearchIndexOptions,
): Promise<void> {
  if ((await passages.countRows()) <= exactUpTo) return;
  const { Index: kinds } = await import("@lancedb/lancedb");
  const lookUp = (table: Table, columns: readonly string[]) => bringUp(table, columns, () => kinds.btree());
  await lookUp(articles, ["id"]);
  await lookUp(terms, ["term"]);
  await lookUp(passages, ["id", "article_id", "published_on"]);
  if (!vectors) return;
  await lookUp(vectors, ["article_id", "published_on"]);
  if (dimension % DIMENSION_MULTIPLE !== 0) return;
  const rows = await vectors.countRows();
  const numPartitions = Math.min(MOST_PARTITIONS, Math.max(1, Math.round(rows / VECTORS_PER_PARTITION)));
  await bringUp(vectors, ["vector"], () => kinds.ivfRq({ distanceType: "l2", numPartitions, numBits: BITS }));
}

/** Whether the vectors are searched by an approximate index. */
export async function isApproximate(vectors: Table): Promise<boolean> {
  return (await vectorIndexOf(vectors)) !== undefined;
}

/** Reads the indexes that each question needs into memory: cold, a question waits for a part of them. */
export async function warmIndexes({ articles, passages, vectors }: SearchTables): Promise<void> {
  for (const [table, columns] of [
    [vectors, ["vector"]],
    [passages, ["terms", "id"]],
    [articles, ["id"]],
  ] as const) {
    for (const index of (await table?.listIndices()) ?? []) {
      if (columns.some((column) => index.columns.includes(column))) await table?.prewarmIndex(index.name);
    }
  }
}

export interface VectorIndexState {
  readonly vectors: number;
  /** Undefined where every search is exact. */
  readonly index: { readonly kind: string; readonly unindexed: number; readonly parts: number } | undefined;
  /** What it would do next, as a person may read it. */
  readonly next: string;
}

export async function describeVectorIndex(vectors: Table): Promise<VectorIndexState> {
  const rows = await vectors.countRows();
  const found = await vectorIndexOf(vectors);
  const stats = found && (await vectors.indexStats(found.name));
  if (!stats) {
    const next = `超过 ${EXACT_UP_TO_PASSAGES} 段改用近似索引 an approximate index beyond ${EXACT_UP_TO_PASSAGES} passages`;
    return { vectors: rows, index: undefined, next };
  }
  const index = { kind: stats.indexType, unindexed: stats.numUnindexedRows, parts: stats.numIndices ?? 1 };
  const next = `新增超过 ${MOST_UNINDEXED} 个向量时并入，满 ${MOST_PARTS} 份时重建 takes added vectors in beyond ${MOST_UNINDEXED}, is made anew at ${MOST_PARTS} parts`;
  return { vectors: rows, index, next };
}

async function vectorIndexOf(vectors: Table) {
  return (await vectors.listIndices()).find(({ columns }) => columns.includes("vector"));
}

async function bringUp(table: Table, columns: readonly string[], kind: () => Index): Promise<void> {
  const present = await table.listIndices();
  for (const column of columns) {
    const found = present.find((index) => index.columns.includes(column));
    const known = found && (await table.indexStats(found.name));
    if (known && known.numUnindexedRows <= MOST_UNINDEXED) continue;
    const outgrown = !known || known.numUnindexedRows > known.numIndexedRows || (known.numIndices ?? 1) >= MOST_PARTS;
    if (outgrown) await table.createIndex(column, { config: kind(), replace: true, waitTimeoutSeconds: PATIENCE_S });
    else await table.optimize();
  }
}
