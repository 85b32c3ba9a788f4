import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";
import type { IndexChange, IndexedArticle, IndexInfo, IndexWriter } from "../../ports/passage-index.ts";
import { connect, openTables } from "./connect.ts";
import type { ArticleRow, PassageRow } from "./rows.ts";
import { articleSchema, passageSchema, termSchema, toPassageRows, toVectorRows, vectorSchema } from "./rows.ts";
import { buildSearchIndexes, EXACT_UP_TO_PASSAGES, type SearchTables } from "./search-indexes.ts";
import { sealVersion } from "./version-manifest.ts";
import { pointerModifiedAt, writePointer } from "./version-pointer.ts";
import { dropOldVersions, findUsableVersion, newVersionName } from "./versions.ts";
import { takeWriterLock, type WriterLock } from "./writer-lock.ts";

/** Longer words are cut by nobody: the default of 40 would drop long Latin terms. */
const MAX_TOKEN_LENGTH = 256;

/** A version that was replaced so long ago is read by nobody: servers look for a new one every second. */
const KEPT_FOR_MS = 2 * 3_600_000;

export interface LanceWriterOptions {
  readonly uri: string;
  /** How long a version is kept after another has replaced it. */
  readonly keptForMs?: number;
  /** Passages up to which every search is exact. */
  readonly exactUpTo?: number;
}

/** Builds each version in a folder of its own beside the last one and switches to it by one rename. */
export async function openLanceWriter({
  uri,
  keptForMs = KEPT_FOR_MS,
  exactUpTo = EXACT_UP_TO_PASSAGES,
}: LanceWriterOptions): Promise<IndexWriter> {
  let lock: WriterLock | undefined;
  const exclusively = async <T>(work: () => Promise<T>): Promise<T> => {
    if (lock) return work();
    lock = await takeWriterLock(uri);
    try {
      return await work();
    } finally {
      await lock.release();
      lock = undefined;
    }
  };
  let checked: { readonly pointedAt: number; readonly info: IndexInfo | undefined } | undefined;
  /** Checked once as long as nobody points to another version: it takes reading every file. */
  const usable = async (): Promise<IndexInfo | undefined> => {
    const pointedAt = await pointerModifiedAt(uri);
    if (checked?.pointedAt !== pointedAt) checked = { pointedAt, info: await readUsable(uri) };
    return checked.info;
  };

  return {
    info: usable,
    async contentKeys() {
      const articles = await rowsOf<ArticleRow>(uri, await usable(), "articles");
      return new Map(articles.map((row) => [row.id, row.content_key]));
    },
    exclusively,
    commit: (change) => exclusively(() => commit(change)),
  };

  async function commit({ embedderId, dimension, upserts, deletes, rebuild }: IndexChange): Promise<IndexInfo> {
    checkVectors(upserts, dimension);
    const previous = await usable();
    const kept = rebuild ? undefined : previous;
    const replaced = new Set([...deletes, ...upserts.map(({ article }) => article.id)]);
    const passages = [
      ...(await rowsOf<PassageRow>(uri, kept, "passages")).filter((row) => !replaced.has(row.article_id)).map(plainRow),
      ...upserts.flatMap(toPassageRows),
    ].sort((a, b) => compare(a.article_id, b.article_id) || a.position - b.position);
    const articles = [
      ...(await rowsOf<ArticleRow>(uri, kept, "articles"))
        .filter((row) => !replaced.has(row.id))
        .map(({ id, position, content_key, json }) => ({ id, position, content_key, json })),
      ...upserts.map(({ article, contentKey }) => ({
        id: article.id,
        position: 0,
        content_key: contentKey,
        json: JSON.stringify(article),
      })),
    ].sort((a, b) => compare(a.id, b.id));
    if (new Set(passages.map((row) => row.id)).size !== passages.length) throw new Error("Two passages share an id");

    const info: IndexInfo = {
      embedderId,
      dimension,
      passageCount: passages.length,
      articleCount: articles.length,
      version: newVersionName(randomUUID().slice(0, 8)),
    };
    const folder = join(uri, info.version);
    try {
      const tables = await writeTables(folder, info, articles, passages);
      await buildSearchIndexes(tables, { dimension, exactUpTo });
      await sealVersion(folder, info);
      // Whoever slept so long that the lock was taken over must not undo what was written since.
      await lock?.assertHeld();
      await writePointer(uri, info);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw asWriteFailure(uri, error);
    }
    await dropOldVersions(uri, [info.version, previous?.version], keptForMs);
    return info;
  }
}

/** None where there is no version. */
async function rowsOf<Row>(uri: string, info: IndexInfo | undefined, table: string): Promise<readonly Row[]> {
  if (!info) return [];
  const [opened] = await openTables(uri, info.version, [table]);
  return ((await opened?.query().toArray()) ?? []) as Row[];
}

async function writeTables(
  folder: string,
  info: IndexInfo,
  articles: readonly ArticleRow[],
  passages: readonly PassageRow[],
): Promise<SearchTables> {
  const { Index } = await import("@lancedb/lancedb");
  const database = await connect(folder);
  const write = async (name: string, rows: readonly object[], schema: ReturnType<typeof passageSchema>) => {
    if (rows.length === 0) return database.createEmptyTable(name, schema);
    return database.createTable(name, rows as Record<string, unknown>[], { schema });
  };
  const articleTable = await write("articles", articles, articleSchema);
  const table = await write("passages", passages, passageSchema(info.dimension));
  if (passages.length > 0) {
    const config = Index.fts({
      baseTokenizer: "whitespace",
      lowercase: false,
      stem: false,
      removeStopWords: false,
      asciiFolding: false,
      withPosition: false,
      maxTokenLength: MAX_TOKEN_LENGTH,
    });
    await table.createIndex("terms", { config });
  }
  const vectors = passages.flatMap((row) => toVectorRows(row, info.dimension));
  const vectorTable = info.dimension > 0 ? await write("vectors", vectors, vectorSchema(info.dimension)) : null;
  const frequencies = new Map<string, number>();
  for (const row of passages)
    for (const term of new Set(row.terms.split(" ").filter(Boolean)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const terms = await write(
    "terms",
    [...frequencies].map(([term, document_frequency]) => ({ term, document_frequency })),
    termSchema,
  );
  const counted = await table.countRows();
  if (counted !== info.passageCount)
    throw new Error(`${counted} passages were written instead of ${info.passageCount}`);
  return { articles: articleTable, passages: table, terms, vectors: vectorTable };
}

/** An index of which nothing can be used counts as none: it is built anew. */
async function readUsable(uri: string): Promise<IndexInfo | undefined> {
  try {
    return (await findUsableVersion(uri))?.info;
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

/** Rows read back carry Arrow vectors, which must become plain arrays to be written again. */
function plainRow(row: PassageRow): PassageRow {
  const { id, article_id, position, published_on, terms, json, token_dimension } = row;
  const own = row.vector ? { vector: Float32Array.from(row.vector) } : {};
  return {
    id,
    article_id,
    position,
    published_on,
    terms,
    json,
    sentence_vectors: Uint8Array.from(row.sentence_vectors),
    token_vectors: Uint8Array.from(row.token_vectors),
    token_dimension,
    ...own,
  };
}

function checkVectors(upserts: readonly IndexedArticle[], dimension: number): void {
  for (const passage of upserts.flatMap(({ passages }) => passages)) {
    if (dimension > 0 && passage.vector === null) throw new Error(`${passage.id} has no vector`);
    for (const vector of [passage.vector, ...passage.sentenceVectors]) {
      if (vector === null) continue;
      if (vector.length !== dimension)
        throw new Error(`${passage.id} has a vector of ${vector.length} dimensions instead of ${dimension}`);
      if (!vector.every(Number.isFinite)) throw new Error(`${passage.id} has a vector that is not finite`);
    }
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
