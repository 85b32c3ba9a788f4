import type { Query, VectorQuery } from "@lancedb/lancedb";
import type { Article } from "../../domain/article.ts";
import type { IndexedPassage, IndexInfo, PassageIndex, SearchFilter } from "../../ports/passage-index.ts";
import { ranked } from "../search-rules.ts";
import { createRowCache } from "./create-row-cache.ts";
import { catalogueOf, frequenciesOf, isAmong, literal, passageIdsOf, rowsWhere, vocabularyOf } from "./look-up.ts";
import type { ArticleRow, PassageRow } from "./rows.ts";
import { toArticle, toPassage } from "./rows.ts";
import { isApproximate, type SearchTables } from "./search-indexes.ts";

/** A passage has several vectors near the question, its own and its sentences': so many more are asked for. */
const VECTORS_PER_PASSAGE = 2;
/**
 * Partitions of an approximate index that are looked into. At 100,000 passages (576,000 vectors in 1,536 partitions) 96
 * find 0.95 of the ten nearest, 192 0.98, 300 0.99, each some milliseconds dearer.
 */
const PARTITIONS_SEARCHED = 192;
/** Hits asked for beyond the limit, among which those that tie with the last one mostly end. */
const TIES = 8;
/** An article is some passages long, and a term is some bytes. */
const PASSAGES_PER_ARTICLE = 4;
const TERMS_PER_PASSAGE = 10;
/** An index this small is decoded whole when it is opened, so that the first questions are as fast as later ones. */
const DECODED_AT_OPENING = 1_000;

export interface OpenVersion extends SearchTables {
  readonly info: IndexInfo;
  /** Passages kept decoded, about 35 KB each with their vectors; articles and terms in proportion. */
  readonly cachedPassages: number;
  /** Passes the approximate index by, to tell what it misses. */
  readonly exact?: boolean;
}

/** Reads one committed version, whatever is committed later, in memory that its size does not decide. */
export async function readVersion(version: OpenVersion): Promise<PassageIndex> {
  const { info, articles, passages, terms, vectors, cachedPassages, exact = false } = version;
  const approximate = once(async () => !exact && vectors !== null && (await isApproximate(vectors)));
  const passageCache = createRowCache<IndexedPassage>({
    most: cachedPassages,
    read: async (ids) => decoded(await rowsWhere<PassageRow>(passages, "id", ids), info.dimension),
  });
  const articleCache = createRowCache<Article>({
    most: Math.ceil(cachedPassages / PASSAGES_PER_ARTICLE),
    read: async (ids) =>
      new Map((await rowsWhere<ArticleRow>(articles, "id", ids)).map((row) => [row.id, toArticle(row)])),
  });
  const siblings = createRowCache<readonly string[]>({
    most: cachedPassages,
    read: (articleIds) => passageIdsOf(passages, articleIds),
  });
  const frequencies = createRowCache<number>({
    most: cachedPassages * TERMS_PER_PASSAGE,
    read: (wanted) => frequenciesOf(terms, wanted),
  });

  const passagesByIds = async (ids: readonly string[]): Promise<readonly IndexedPassage[]> => {
    const found = [...(await passageCache.of(ids)).values()];
    // Whoever reads passages asks for their articles next, one by one.
    const articleIds = [...new Set(found.map(({ articleId }) => articleId))];
    await Promise.all([articleCache.of(articleIds), siblings.of(articleIds)]);
    return found;
  };

  const reader: PassageIndex = {
    info: async () => info,
    async searchByKeyword(wanted, limit, filter) {
      if (wanted.length === 0 || info.passageCount === 0) return [];
      const { MatchQuery } = await import("@lancedb/lancedb");
      const matching = new MatchQuery(wanted.join(" "), "terms");
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
        const { scores, rows } = await nearest(() => restrict(vectors.query(), filter), vector, count);
        best = scores;
        exhausted = rows < count;
      }
      return ranked(
        [...best].map(([passageId, score]) => ({ passageId, score })),
        limit,
      );
    },
    passages: passagesByIds,
    async documentFrequencies(wanted) {
      const known = await frequencies.of(wanted);
      return new Map(wanted.map((term) => [term, known.get(term) ?? 0]));
    },
    vocabulary: async () => vocabularyOf(terms),
    async articles(ids) {
      if (ids) return [...(await articleCache.of(ids)).values()];
      const rows = await rowsWhere<ArticleRow>(articles, "id");
      return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(toArticle);
    },
    catalogue: once(() => catalogueOf(articles, passages)),
    article: async (id) => (await articleCache.of([id])).get(id),
    snapshot: async () => reader,
    passagesOf: async (articleId) => passagesByIds((await siblings.of([articleId])).get(articleId) ?? []),
  };

  if (info.passageCount <= Math.min(DECODED_AT_OPENING, cachedPassages)) {
    passageCache.keep(decoded(await rowsWhere<PassageRow>(passages, "id"), info.dimension));
    articleCache.keep((await rowsWhere<ArticleRow>(articles, "id")).map((row) => [row.id, toArticle(row)]));
    siblings.keep(await passageIdsOf(passages));
    frequencies.keep(await frequenciesOf(terms));
  }
  return reader;
}

const decoded = (rows: readonly PassageRow[], dimension: number) =>
  new Map(rows.map((row) => [row.id, toPassage(row, dimension)]));

/** Of unit vectors the dot product is the cosine, and takes half the time. */
async function nearestExactly(query: () => Query, vector: Float32Array, count: number) {
  const exact = query().nearestTo(vector).distanceType("dot").bypassVectorIndex();
  return bestByPassage(exact, count, (distance) => 1 - distance);
}

/**
 * Compared again by their own vectors, so that scores are exact. Only where a filter leaves too few in the partitions searched
 * are all looked into: to leave their number open takes twice the time even where they suffice.
 */
async function nearestByIndex(query: () => Query, vector: Float32Array, count: number) {
  const near = () => query().nearestTo(vector).distanceType("l2").refineFactor(1);
  const cosineOf = (distance: number) => 1 - distance / 2;
  const found = await bestByPassage(near().nprobes(PARTITIONS_SEARCHED), count, cosineOf);
  if (found.rows >= count) return found;
  return bestByPassage(near().maximumNprobes(0).minimumNprobes(PARTITIONS_SEARCHED), count, cosineOf);
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
    conditions.push(filter.articleIds.length === 0 ? "false" : isAmong("article_id", filter.articleIds));
  }
  if (filter?.publishedOnOrBefore !== undefined) {
    // "~" sorts after every digit and hyphen, so that a bound of 2025-12 takes in the whole month.
    conditions.push(`published_on != '' AND published_on <= ${literal(`${filter.publishedOnOrBefore}~`)}`);
  }
  return conditions.length === 0 ? query : query.where(conditions.join(" AND "));
}

/** Makes it when first asked for, and again only where that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
