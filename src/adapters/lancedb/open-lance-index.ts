import type { Table, VectorQuery } from "@lancedb/lancedb";
import type { Article } from "../../domain/article.ts";
import { YijuError } from "../../domain/errors.ts";
import type { Hit, IndexedPassage, IndexInfo, PassageIndex, SearchFilter } from "../../ports/passage-index.ts";
import { openTables } from "./connect.ts";
import type { ArticleRow, PassageRow } from "./rows.ts";
import { toArticle, toPassage } from "./rows.ts";
import { pointerModifiedAt, readPointer } from "./version-pointer.ts";

/** How often, at most, the reader looks whether a new version was committed. */
const POINTER_CHECK_INTERVAL_MS = 1_000;
/** Passages kept decoded; about 20 KB each with their vectors. */
const CACHED_PASSAGES = 5_000;
/** An index this small is decoded whole when it is opened, so that the first questions are as fast as later ones. */
const DECODED_AT_OPENING = 1_000;
/** A passage has several vectors near the question, its own and its sentences': so many more are asked for. */
const VECTORS_PER_PASSAGE = 4;

interface OpenVersion {
  readonly info: IndexInfo;
  readonly modifiedAt: number;
  readonly articles: ReadonlyMap<string, Article>;
  readonly passageIds: ReadonlyMap<string, readonly string[]>;
  readonly frequencies: ReadonlyMap<string, number>;
  readonly passages: Table;
  readonly vectors: Table | null;
  readonly cache: Map<string, IndexedPassage>;
}

/**
 * Reads the newest committed version; a new one is picked up without a restart.
 * @throws YijuError "index-missing" where nothing has been ingested, "index-mismatch" where the layout is another.
 */
export async function openLanceIndex({ uri }: { readonly uri: string }): Promise<PassageIndex> {
  let open = await openVersion(uri);
  let checkedAt = performance.now();

  let refreshing: Promise<OpenVersion> | undefined;

  const refresh = async (): Promise<OpenVersion> => {
    if ((await pointerModifiedAt(uri)) !== open.modifiedAt) open = await openVersion(uri);
    return open;
  };

  /** Whoever asks while a new version is being opened waits for it: the files of the old one may be gone. */
  const current = async (): Promise<OpenVersion> => {
    if (refreshing) return refreshing;
    const now = performance.now();
    if (now - checkedAt < POINTER_CHECK_INTERVAL_MS) return open;
    checkedAt = now;
    refreshing = refresh().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };

  const passagesByIds = async (ids: readonly string[]): Promise<readonly IndexedPassage[]> => {
    const version = await current();
    const wanted = ids.filter((id) => !version.cache.has(id));
    const fetched = new Map<string, IndexedPassage>();
    if (wanted.length > 0) {
      const rows: PassageRow[] = await version.passages
        .query()
        .where(`id IN (${wanted.map(literal).join(", ")})`)
        .toArray();
      for (const row of rows) fetched.set(row.id, toPassage(row, version.info.dimension));
    }
    const found = ids.flatMap((id) => fetched.get(id) ?? version.cache.get(id) ?? []);
    for (const [id, passage] of fetched) version.cache.set(id, passage);
    for (const oldest of version.cache.keys()) {
      if (version.cache.size <= CACHED_PASSAGES) break;
      version.cache.delete(oldest);
    }
    return found;
  };

  return {
    info: async () => (await current()).info,
    async searchByKeyword(terms, limit, filter) {
      const { passages, info } = await current();
      if (terms.length === 0 || info.passageCount === 0) return [];
      const { MatchQuery } = await import("@lancedb/lancedb");
      const query = passages
        .query()
        .fullTextSearch(new MatchQuery(terms.join(" "), "terms"))
        .select(["id", "_score"])
        .limit(limit);
      const rows: { id: string; _score: number }[] = await restrict(query, filter).toArray();
      return ranked(
        rows.map((row) => ({ passageId: row.id, score: row._score })),
        limit,
      );
    },
    async searchByMeaning(vector, limit, filter) {
      const { vectors, info } = await current();
      if (info.passageCount === 0 || info.dimension === 0) return [];
      if (vector.length !== info.dimension)
        throw new Error(`A question vector of ${vector.length} dimensions meets an index of ${info.dimension}`);
      if (!vectors) return [];
      let best: ReadonlyMap<string, number> = new Map();
      let exhausted = false;
      // One passage may hold all the nearest vectors: more are asked for until there are passages enough.
      for (let count = limit * VECTORS_PER_PASSAGE; best.size < limit && !exhausted; count *= VECTORS_PER_PASSAGE) {
        const query = restrict(vectors.query(), filter).nearestTo(vector);
        const { scores, rows } = await bestByPassage(query, count);
        best = scores;
        exhausted = rows < count;
      }
      return ranked(
        [...best].map(([passageId, score]) => ({ passageId, score })),
        limit,
      );
    },
    passages: passagesByIds,
    async documentFrequencies(terms) {
      const { frequencies } = await current();
      return new Map(terms.map((term) => [term, frequencies.get(term) ?? 0]));
    },
    vocabulary: async () => new Set((await current()).frequencies.keys()),
    articles: async () => [...(await current()).articles.values()],
    article: async (id) => (await current()).articles.get(id),
    passagesOf: async (articleId) => passagesByIds((await current()).passageIds.get(articleId) ?? []),
  };
}

/** Of unit vectors the dot product is the cosine, and takes half the time. */
async function bestByPassage(query: VectorQuery, count: number) {
  const found = await query.distanceType("dot").select(["passage_id", "_distance"]).limit(count).toArrow();
  const ids = found.getChild("passage_id");
  const distances = found.getChild("_distance");
  const scores = new Map<string, number>();
  for (let row = 0; row < found.numRows; row++) {
    const passageId = String(ids?.get(row));
    const score = 1 - Number(distances?.get(row));
    scores.set(passageId, Math.max(score, scores.get(passageId) ?? Number.NEGATIVE_INFINITY));
  }
  return { scores, rows: found.numRows };
}

async function openVersion(uri: string): Promise<OpenVersion> {
  const modifiedAt = await pointerModifiedAt(uri);
  const info = await readPointer(uri);
  if (!info)
    throw new YijuError(
      "index-missing",
      `还没有索引 There is no index at ${uri}.`,
      "运行 npm run ingest Run npm run ingest.",
    );
  const names = ["articles", "passages", "terms", ...(info.dimension > 0 ? ["vectors"] : [])];
  const [articles, passages, terms, vectors] = await openTables(uri, info.version, names);
  if (!articles || !passages || !terms) throw new Error("A table is missing");
  const [articleRows, termRows, idRows] = await Promise.all([
    articles.query().toArray() as Promise<ArticleRow[]>,
    terms.query().toArray() as Promise<{ term: string; document_frequency: number }[]>,
    passages.query().select(["id", "article_id", "position"]).toArray() as Promise<PassageRow[]>,
  ]);
  const decoded = info.passageCount <= DECODED_AT_OPENING ? ((await passages.query().toArray()) as PassageRow[]) : [];
  const passageIds = new Map<string, string[]>();
  for (const row of idRows.toSorted((a, b) => a.position - b.position)) {
    passageIds.set(row.article_id, [...(passageIds.get(row.article_id) ?? []), row.id]);
  }
  return {
    info,
    modifiedAt,
    articles: new Map(articleRows.map((row) => [row.id, toArticle(row)])),
    passageIds,
    frequencies: new Map(termRows.map((row) => [row.term, row.document_frequency])),
    passages,
    vectors: vectors ?? null,
    cache: new Map(decoded.map((row) => [row.id, toPassage(row, info.dimension)])),
  };
}

function restrict<Query extends { where(predicate: string): Query }>(
  query: Query,
  filter: SearchFilter | undefined,
): Query {
  const conditions: string[] = [];
  if (filter?.articleIds) {
    conditions.push(
      filter.articleIds.length === 0 ? "false" : `article_id IN (${filter.articleIds.map(literal).join(", ")})`,
    );
  }
  if (filter?.publishedOnOrBefore !== undefined) {
    // "~" sorts after every digit and hyphen, so that a bound of 2025-12 takes in the whole month.
    conditions.push(`published_on != '' AND published_on <= ${literal(`${filter.publishedOnOrBefore}~`)}`);
  }
  return conditions.length === 0 ? query : query.where(conditions.join(" AND "));
}

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

function ranked(hits: readonly Hit[], limit: number): readonly Hit[] {
  return hits.toSorted((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)).slice(0, limit);
}
