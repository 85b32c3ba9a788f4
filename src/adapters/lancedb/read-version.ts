import { once } from "../../domain/once.ts";
import type { ArticleHeading, IndexedPassage, IndexInfo, PassageIndex } from "../../ports/passage-index.ts";
import { ranked } from "../search-rules.ts";
import { createRowCache, holdRows, type Rows } from "./create-row-cache.ts";
import { holdInMemory, type SearchInMemory } from "./hold-in-memory.ts";
import { articlesOf, catalogueOf, frequenciesOf, passagesAt, passagesOf, restrict, vocabularyOf } from "./look-up.ts";
import { nearestByIndex, nearestExactly } from "./nearest-vectors.ts";
import type { FiledPassage } from "./pack-passage.ts";
import { type KnownRows, namesInColumn, readKnownRows } from "./row-names.ts";
import type { FiledArticle } from "./rows.ts";
import { isApproximate, type SearchTables } from "./search-indexes.ts";

/**
 * A passage has several vectors near the question, its own and its sentences': so many times more are asked for, each of
 * which is read to be compared exactly, and then twice as many where they are of too few passages.
 */
const VECTORS_PER_PASSAGE = 1.6;
/** Hits asked for beyond the limit, among which those that tie with the last one mostly end. */
const TIES = 8;
/** An article is some passages long, and a term is some bytes. */
const PASSAGES_PER_ARTICLE = 4;
const TERMS_PER_PASSAGE = 10;
/** The names of so many take the memory of one that is kept decoded. */
const NAMES_PER_PASSAGE = 20;
/** An index this small is decoded whole when it is opened, and searched where it lies: asking LanceDB takes far longer. */
const DECODED_AT_OPENING = 1_000;

export interface OpenVersion extends SearchTables {
  readonly info: IndexInfo;
  /** Passages kept decoded, about 35 KB each with their vectors; articles and terms in proportion. */
  readonly cachedPassages: number;
  /** Passes the approximate index by, to tell what it misses. */
  readonly exact?: boolean;
}

export interface OpenedVersion {
  readonly reader: PassageIndex;
  /** Reads which passage each row belongs to, where these may be kept; every search is faster from then on. */
  learnRows(): Promise<void>;
}

/** Reads one committed version, whatever is committed later, in memory that its size does not decide. */
export async function readVersion(version: OpenVersion): Promise<OpenedVersion> {
  const { info, articles, passages, terms, vectors, cachedPassages, exact = false } = version;
  const approximate = once(async () => !exact && vectors !== null && (await isApproximate(vectors)));
  let passageCache: Rows<IndexedPassage> = createRowCache<IndexedPassage>({
    most: cachedPassages,
    read: async (ids) => unfiled(await (rows ? passagesAt(passages, rows.rowsOf(ids)) : passagesOf(passages, ids))),
  });
  let articleCache: Rows<FiledArticle> = createRowCache<FiledArticle>({
    most: Math.ceil(cachedPassages / PASSAGES_PER_ARTICLE),
    read: (ids) => articlesOf(articles, ids),
  });
  const headings = createRowCache<ArticleHeading>({
    most: cachedPassages,
    read: async (ids) => new Map([...(await articleCache.of(ids))].map(([id, { article }]) => [id, article])),
  });
  let headingCache: Rows<ArticleHeading> = headings;
  /** Passages alone, whose articles' headings came with them. */
  const unfiled = (filed: ReadonlyMap<string, FiledPassage>): ReadonlyMap<string, IndexedPassage> => {
    for (const { passage, heading } of filed.values()) if (heading) headings.keep([[passage.articleId, heading]]);
    return new Map([...filed].map(([id, { passage }]) => [id, passage]));
  };
  const mostTerms = cachedPassages * TERMS_PER_PASSAGE;
  const frequencyCache = createRowCache<number>({ most: mostTerms, read: (wanted) => frequenciesOf(terms, wanted) });
  /** All of them at once where they may be kept, as every question asks for some; else undefined. */
  const allFrequencies = once(async () => ((await terms.countRows()) <= mostTerms ? frequenciesOf(terms) : undefined));

  const passagesByIds = async (ids: readonly string[]): Promise<readonly IndexedPassage[]> => [
    ...(await passageCache.of(ids)).values(),
  ];

  let held: SearchInMemory | undefined;
  let rows: KnownRows | undefined;
  const reader: PassageIndex = {
    info: async () => info,
    async searchByKeyword(wanted, limit, filter) {
      if (wanted.length === 0 || info.passageCount === 0) return [];
      if (held) return held.byKeyword(wanted, limit, filter);
      const { MatchQuery } = await lancedb();
      const matching = new MatchQuery(wanted.join(" "), "terms");
      // LanceDB takes any of those that tie at its limit: more are asked for until the last one scores less.
      for (let count = limit + TIES; ; count *= 2) {
        const query = passages.query().fullTextSearch(matching).limit(count);
        const names = rows?.passages ?? namesInColumn("id");
        const found = await restrict(names.select(query, ["_score"]), filter).toArrow();
        const [nameOf, scores] = [names.read(found), found.getChild("_score")];
        const hits = ranked(
          Array.from({ length: found.numRows }, (_, row) => ({ passageId: nameOf(row), score: scores?.get(row) })),
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
      if (held) return held.byMeaning(vector, limit, filter);
      const nearest = (await approximate()) && filter?.articleIds === undefined ? nearestByIndex : nearestExactly;
      let best: ReadonlyMap<string, number> = new Map();
      let exhausted = false;
      // One passage may hold all the nearest vectors: more are asked for until there are passages enough.
      for (let count = Math.ceil(limit * VECTORS_PER_PASSAGE); best.size < limit && !exhausted; count *= 2) {
        const query = () => restrict(vectors.query(), filter);
        const found = await nearest({ query, names: rows?.vectors ?? namesInColumn("passage_id"), vector, count });
        best = found.scores;
        exhausted = found.rows < count;
      }
      return ranked(
        [...best].map(([passageId, score]) => ({ passageId, score })),
        limit,
      );
    },
    passages: passagesByIds,
    async documentFrequencies(wanted) {
      const known = (await allFrequencies()) ?? (await frequencyCache.of(wanted));
      return new Map(wanted.map((term) => [term, known.get(term) ?? 0]));
    },
    vocabulary: async () => vocabularyOf((await allFrequencies()) ?? (await frequenciesOf(terms))),
    async articles(ids) {
      const found = ids ? await articleCache.of(ids) : await articlesOf(articles);
      return [...found.values()].map(({ article }) => article);
    },
    catalogue: once(() => catalogueOf(articles)),
    article: async (id) => (await articleCache.of([id])).get(id)?.article,
    heading: async (articleId) => (await headingCache.of([articleId])).get(articleId),
    snapshot: async () => reader,
    passagesOf: async (articleId) =>
      passagesByIds((await articleCache.of([articleId])).get(articleId)?.passageIds ?? []),
  };

  if (info.passageCount <= Math.min(DECODED_AT_OPENING, cachedPassages)) {
    const [decoded, filed] = [unfiled(await passagesOf(passages)), await articlesOf(articles)];
    const articlesById = new Map([...filed].map(([id, { article }]) => [id, article]));
    passageCache = holdRows(decoded);
    articleCache = holdRows(filed);
    headingCache = holdRows<ArticleHeading>(articlesById);
    held = holdInMemory([...decoded.values()], articlesById);
    await allFrequencies();
  }
  const mayKnowRows = !held && info.passageCount <= cachedPassages * NAMES_PER_PASSAGE;
  return {
    reader,
    async learnRows() {
      if (mayKnowRows) rows = await readKnownRows(passages, vectors);
    },
  };
}

/** Looked up once: each `import` of it takes a millisecond. */
const lancedb = once(() => import("@lancedb/lancedb"));
