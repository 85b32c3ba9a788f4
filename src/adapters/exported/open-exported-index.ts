import type { Article } from "../../domain/article.ts";
import { keepNewest } from "../../domain/keep-newest.ts";
import type { Passage } from "../../domain/passage.ts";
import type { IndexedPassage, PassageIndex, SearchFilter } from "../../ports/passage-index.ts";
import { catalogued, passes, ranked } from "../search-rules.ts";
import { FORMAT_VERSION, files, type Manifest, type ReadExported, readJson } from "./manifest.ts";
import { openKeywords } from "./open-keywords.ts";
import { openVectors } from "./open-vectors.ts";
import { sectionOf, unpackSections } from "./sections.ts";

/** Passages kept with their vectors as numbers, about 20 KB each. */
const CACHED_PASSAGES = 400;

/** A passage as it lies in an export: its text is the article's at its span. */
export type ExportedPassage = Omit<Passage, "text">;

/**
 * An index that `npm run export` wrote, whole in memory.
 * @param options `withVectors` and `withTokens`: whether a question's vector, and its tokens' vectors, can be had.
 * @throws Error when another version wrote it.
 */
export async function openExportedIndex(
  read: ReadExported,
  options: { readonly withVectors: boolean; readonly withTokens: boolean },
): Promise<PassageIndex> {
  const manifest = await readJson<Manifest>(read, files.manifest);
  if (manifest.formatVersion !== FORMAT_VERSION)
    throw new Error("The exported index has another layout; run npm run export again.");
  const { info, tokenDimension } = manifest;
  const hasVectors = options.withVectors && info.dimension > 0;
  const hasTokens = options.withTokens && tokenDimension > 0;
  const [articles, stored, vocabulary, keywordFile, vectorFile, tokenFile] = await Promise.all([
    readJson<readonly Article[]>(read, files.articles),
    readJson<readonly ExportedPassage[]>(read, files.passages),
    read(files.vocabulary).then((file) => new TextDecoder().decode(file)),
    read(files.keywords),
    hasVectors ? read(files.vectors) : null,
    hasTokens ? read(files.tokens) : null,
  ]);
  const keywords = openKeywords(vocabulary === "" ? [] : vocabulary.split("\n"), unpackSections(keywordFile));
  const vectors = vectorFile && openVectors(unpackSections(vectorFile), info.dimension);
  const tokens = tokenFile && unpackSections(tokenFile);
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const numberOf = new Map(stored.map(({ id }, number) => [id, number]));
  const idOf = (number: number) => stored[number]?.id ?? "";
  const cache = new Map<string, IndexedPassage>();

  const decode = (number: number, passage: ExportedPassage): IndexedPassage => {
    const own = vectors?.ofPassage(number, passage.sentences.length);
    return {
      ...passage,
      text: articleOf.get(passage.articleId)?.text.slice(passage.span.start, passage.span.end) ?? "",
      terms: keywords.termsOf(number),
      vector: own?.vector ?? null,
      tokenVectors: tokens && tokensOf(number),
      sentenceVectors: own?.sentenceVectors ?? passage.sentences.map(() => null),
    };
  };
  const tokensOf = (number: number) => {
    const offsets = sectionOf(tokens ?? {}, "tokenOffsets", "Uint32Array");
    const values = sectionOf(tokens ?? {}, "tokenValues", "Int8Array").subarray(offsets[number], offsets[number + 1]);
    return values.length > 0 ? { dimension: tokenDimension, values } : null;
  };
  const passage = (id: string): IndexedPassage | undefined => {
    const known = cache.get(id);
    const number = numberOf.get(id);
    const plain = number === undefined ? undefined : stored[number];
    if (known || number === undefined || !plain) return known;
    const decoded = decode(number, plain);
    keepNewest(cache, id, decoded, CACHED_PASSAGES);
    return decoded;
  };
  const admits = (filter?: SearchFilter) => {
    if (!filter) return () => true;
    const admitted = new Set(articles.filter((article) => passes(article, filter)).map(({ id }) => id));
    return (number: number) => admitted.has(stored[number]?.articleId ?? "");
  };
  const hitsOf = (scores: ReadonlyMap<number, number>, limit: number, filter?: SearchFilter) => {
    const isAdmitted = admits(filter);
    const hits = [...scores].flatMap(([number, score]) =>
      isAdmitted(number) ? { passageId: idOf(number), score } : [],
    );
    return ranked(hits, limit);
  };

  const index: PassageIndex = {
    snapshot: async () => index,
    info: async () => (vectors ? info : { ...info, embedderId: null, dimension: 0 }),
    searchByKeyword: async (terms, limit, filter) => hitsOf(keywords.scores([...new Set(terms)]), limit, filter),
    async searchByMeaning(vector, limit, filter) {
      if (!vectors) return [];
      if (vector.length !== info.dimension)
        throw new Error(`A question vector of ${vector.length} dimensions meets an index of ${info.dimension}`);
      const isAdmitted = admits(filter);
      const numbers = [...stored.keys()].filter(isAdmitted);
      return hitsOf(vectors.bestCosines(vector, numbers), limit);
    },
    passages: async (ids) => ids.flatMap((id) => passage(id) ?? []),
    documentFrequencies: async (terms) => new Map(terms.map((term) => [term, keywords.frequency(term)])),
    vocabulary: async () => keywords.vocabulary,
    articles: async (ids) => (ids ? ids.flatMap((id) => articleOf.get(id) ?? []) : articles),
    async catalogue() {
      const counts = new Map<string, number>();
      for (const { articleId } of stored) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
      return articles.map((article) => catalogued(article, counts.get(article.id) ?? 0));
    },
    article: async (id) => articleOf.get(id),
    heading: async (articleId) => articleOf.get(articleId),
    passagesOf: async (articleId) =>
      stored.flatMap((each) => (each.articleId === articleId ? (passage(each.id) ?? []) : [])),
  };
  return index;
}
