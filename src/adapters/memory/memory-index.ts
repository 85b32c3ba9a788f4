import type {
  IndexedEntry,
  IndexedPassage,
  IndexInfo,
  IndexWriter,
  PassageIndex,
  SearchFilter,
} from "../../ports/passage-index.ts";
import { followVersions } from "../follow-versions.ts";
import { catalogued, passes, ranked } from "../search-rules.ts";

const K1 = 1.2;
const B = 0.75;

/** An index held in memory. */
export function createMemoryIndex(): { index: PassageIndex; writer: IndexWriter } {
  let entries: ReadonlyMap<string, IndexedEntry> = new Map();
  let commits = 0;
  let reader = readEntries(entries, { embedderId: null, dimension: 0, passageCount: 0, articleCount: 0, version: "0" });
  const index = followVersions(async () => reader);

  const writer: IndexWriter = {
    info: async () => (commits === 0 ? undefined : index.info()),
    contentKeys: async () => new Map([...entries].map(([id, entry]) => [id, entry.contentKey])),
    exclusively: (work) => work(),
    async commit({ embedderId, dimension, upserts, deletes, rebuild }) {
      const next = new Map(rebuild ? [] : entries);
      for (const id of deletes) next.delete(id);
      for await (const entry of upserts) next.set(entry.article.id, entry);
      const passages = [...next.values()].flatMap((entry) => entry.passages);
      check(passages, dimension);
      entries = new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
      commits++;
      const [passageCount, articleCount] = [passages.length, next.size];
      const info = { embedderId, dimension, passageCount, articleCount, version: String(commits) };
      reader = readEntries(entries, info);
      return info;
    },
  };
  return { index, writer };
}

/**
 * Keywords score by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) with
 * k1 = 1.2 and b = 0.75; meaning by the best cosine of passage and sentences.
 */
function readEntries(entries: ReadonlyMap<string, IndexedEntry>, info: IndexInfo): PassageIndex {
  const everything = [...entries.values()].flatMap((entry) => entry.passages);
  const byId = new Map(everything.map((passage) => [passage.id, passage]));
  const frequencies = new Map<string, number>();
  for (const { terms } of everything)
    for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const frequency = (term: string) => frequencies.get(term) ?? 0;
  const mean = everything.reduce((sum, passage) => sum + passage.terms.length, 0) / everything.length;
  const filtered = (filter?: SearchFilter) =>
    [...entries.values()].filter((entry) => passes(entry.article, filter)).flatMap((entry) => entry.passages);

  const reader: PassageIndex = {
    snapshot: async () => reader,
    info: async () => info,
    async searchByKeyword(terms, limit, filter) {
      const weights = [...new Set(terms)].map((term) => {
        const count = frequency(term);
        return [term, Math.log(1 + (everything.length - count + 0.5) / (count + 0.5))] as const;
      });
      const score = (passage: IndexedPassage) =>
        weights.reduce((sum, [term, weight]) => {
          const count = passage.terms.filter((each) => each === term).length;
          if (count === 0) return sum;
          return sum + (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * passage.terms.length) / mean));
        }, 0);
      const hits = filtered(filter).map((passage) => ({ passageId: passage.id, score: score(passage) }));
      return ranked(
        hits.filter((hit) => hit.score > 0),
        limit,
      );
    },
    async searchByMeaning(vector, limit, filter) {
      if (info.dimension === 0) return [];
      if (vector.length !== info.dimension)
        throw new Error(`A question vector of ${vector.length} dimensions meets an index of ${info.dimension}`);
      const hits = filtered(filter).flatMap((passage) => {
        const vectors = [passage.vector, ...passage.sentenceVectors].filter((each) => each !== null);
        if (vectors.length === 0) return [];
        return [{ passageId: passage.id, score: Math.max(...vectors.map((each) => cosine(each, vector))) }];
      });
      return ranked(hits, limit);
    },
    passages: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    documentFrequencies: async (terms) => new Map(terms.map((term) => [term, frequency(term)])),
    vocabulary: async () => new Set(frequencies.keys()),
    articles: async (ids = [...entries.keys()]) => ids.flatMap((id) => entries.get(id)?.article ?? []),
    catalogue: async () => [...entries.values()].map(({ article, passages }) => catalogued(article, passages.length)),
    article: async (id) => entries.get(id)?.article,
    heading: async (articleId) => entries.get(articleId)?.article,
    passagesOf: async (id) => entries.get(id)?.passages ?? [],
  };
  return reader;
}

function check(passages: readonly IndexedPassage[], dimension: number): void {
  if (new Set(passages.map((passage) => passage.id)).size !== passages.length)
    throw new Error("Two passages share an id");
  for (const { id, vector, sentenceVectors } of passages) {
    for (const each of [vector, ...sentenceVectors]) {
      if (each === null) continue;
      if (each.length !== dimension) throw new Error(`${id}: ${each.length} dimensions instead of ${dimension}`);
      if (!each.every(Number.isFinite)) throw new Error(`${id}: a vector holds a value that is not finite`);
    }
  }
}

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b) || 1);
}
