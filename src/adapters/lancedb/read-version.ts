import type { Query, Table, VectorQuery } from "@lancedb/lancedb";
import type { Article } from "../../domain/article.ts";
import { keepNewest } from "../../domain/keep-newest.ts";
import type { IndexedPassage, IndexInfo, PassageIndex, SearchFilter } from "../../ports/passage-index.ts";
import { ranked } from "../search-rules.ts";
import type { PassageRow } from "./rows.ts";
import { toPassage } from "./rows.ts";
import { isApproximate } from "./search-indexes.ts";

/** Passages kept decoded; about 20 KB each with their vectors. */
const CACHED_PASSAGES = 5_000;
/** A passage has several vectors near the question, its own and its sentences': so many more are asked for. */
const VECTORS_PER_PASSAGE = 4;
/**
 * Partitions of an approximate index that are looked into. At 100,000 passages (576,000 vectors in 1,536 partitions) 96
 * find 0.95 of the ten nearest, 192 0.98, 300 0.99, each some milliseconds dearer.
 */
const PARTITIONS_SEARCHED = 192;
/** Hits asked for beyond the limit, among which those that tie with the last one mostly end. */
const TIES = 8;

export interface OpenVersion {
  readonly info: IndexInfo;
  readonly articles: ReadonlyMap<string, Article>;
  readonly passageIds: ReadonlyMap<string, readonly string[]>;
  readonly frequencies: ReadonlyMap<string, number>;
  readonly passages: Table;
  readonly vectors: Table | null;
  readonly cache: Map<string, IndexedPassage>;
}

/** Reads one committed version, whatever is committed later. */
export function readVersion(version: OpenVersion): PassageIndex {
  const { info, articles, passageIds, frequencies, passages, vectors, cache } = version;
  const approximate = once(async () => vectors !== null && (await isApproximate(vectors)));
  const passagesByIds = async (ids: readonly string[]): Promise<readonly IndexedPassage[]> => {
    const wanted = ids.filter((id) => !cache.has(id));
    const fetched = new Map<string, IndexedPassage>();
    if (wanted.length > 0) {
      const rows: PassageRow[] = await passages
        .query()
        .where(`id IN (${wanted.map(literal).join(", ")})`)
        .toArray();
      for (const row of rows) fetched.set(row.id, toPassage(row, info.dimension));
    }
    const found = ids.flatMap((id) => fetched.get(id) ?? cache.get(id) ?? []);
    for (const [id, passage] of fetched) keepNewest(cache, id, passage, CACHED_PASSAGES);
    return found;
  };

  const reader: PassageIndex = {
    info: async () => info,
    async searchByKeyword(terms, limit, filter) {
      if (terms.length === 0 || info.passageCount === 0) return [];
      const { MatchQuery } = await import("@lancedb/lancedb");
      const matching = new MatchQuery(terms.join(" "), "terms");
      // LanceDB takes any of those that tie at its limit: more are asked for until the last one scores less.
      for (let count = limit + TIES; ; count *= 2) {
        const query = passages.query().fullTextSearch(matching).select(["id", "_score"]).limit(count);
        const rows: { id: string; _score: number }[] = await restrict(query, filter).toArray();
        const hits = ranked(
          rows.map((row) => ({ passageId: row.id, score: row._score })),
          count,
        );
        if (hits.length < count || hits[limit - 1]?.score !== hits.at(-1)?.score) return hits.slice(0, limit);
      }
    },
    async searchByMeaning(vector, limit, filter) {
      if (info.passageCount === 0 || info.dimension === 0) return [];
      if (vector.length !== info.dimension)
        throw new Error(`A question vector of ${vector.length} dimensions meets an index of ${info.dimension}`);
      if (!vectors) return [];
      const nearest = (await approximate()) && filter?.articleIds === undefined ? nearestByIndex : nearestExactly;
      let best: ReadonlyMap<string, number> = new Map();
      let exhausted = false;
      // One passage may hold all the nearest vectors: more are asked for until there are passages enough.
      for (let count = limit * VECTORS_PER_PASSAGE; best.size < limit && !exhausted; count *= VECTORS_PER_PASSAGE) {
        const { scores, rows } = await nearest(restrict(vectors.query(), filter), vector, count);
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
      return new Map(terms.map((term) => [term, frequencies.get(term) ?? 0]));
    },
    vocabulary: async () => new Set(frequencies.keys()),
    articles: async () => [...articles.values()],
    article: async (id) => articles.get(id),
    snapshot: async () => reader,
    passagesOf: async (articleId) => passagesByIds(passageIds.get(articleId) ?? []),
  };
  return reader;
}

/** Of unit vectors the dot product is the cosine, and takes half the time. */
async function nearestExactly(query: Query, vector: Float32Array, count: number) {
  const exact = query.nearestTo(vector).distanceType("dot").bypassVectorIndex();
  return bestByPassage(exact, count, (distance) => 1 - distance);
}

/** Compared again by their own vectors, so that scores are exact; a filter that leaves few makes it look further. */
async function nearestByIndex(query: Query, vector: Float32Array, count: number) {
  const approximate = query
    .nearestTo(vector)
    .distanceType("l2")
    .maximumNprobes(0)
    .minimumNprobes(PARTITIONS_SEARCHED)
    .refineFactor(1);
  return bestByPassage(approximate, count, (distance) => 1 - distance / 2);
}

async function bestByPassage(query: VectorQuery, count: number, cosineOf: (distance: number) => number) {
  const found = await query.select(["passage_id", "_distance"]).limit(count).toArrow();
  const ids = found.getChild("passage_id");
  const distances = found.getChild("_distance");
  const scores = new Map<string, number>();
  for (let row = 0; row < found.numRows; row++) {
    const passageId = String(ids?.get(row));
    const score = cosineOf(Number(distances?.get(row)));
    scores.set(passageId, Math.max(score, scores.get(passageId) ?? Number.NEGATIVE_INFINITY));
  }
  return { scores, rows: found.numRows };
}

function restrict(query: Query, filter: SearchFilter | undefined): Query {
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

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
