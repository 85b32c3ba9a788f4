import type { Article } from "../domain/article.ts";
import type { Passage } from "../domain/passage.ts";
import type { TokenVectors } from "./embedder.ts";

export interface SearchFilter {
  readonly articleIds?: readonly string[];
  /** ISO date; articles published later, or undated, are left out. */
  readonly publishedOnOrBefore?: string;
}

/** `score` grows with relevance: BM25 for keywords, the best cosine of passage and sentences for meaning. */
export interface Hit {
  readonly passageId: string;
  readonly score: number;
}

export interface IndexInfo {
  /** Null when the index was built on keywords alone. */
  readonly embedderId: string | null;
  readonly dimension: number;
  readonly passageCount: number;
  readonly articleCount: number;
  /** Changes with every committed build. */
  readonly version: string;
}

/** An article as far as lists of many need it. */
export interface CatalogueEntry {
  readonly id: string;
  /** ISO date; empty where it is undated. */
  readonly publishedOn: string;
  readonly passageCount: number;
}

/** What is shown of an article beside what was found in it. */
export type ArticleHeading = Pick<Article, "title" | "publisher" | "publishedOn" | "defects" | "partDefects">;

/** Reads a built index. Best hits first, ties by passage id. */
export interface PassageIndex {
  /** This very version, whatever is committed later; one question is answered from one version. */
  snapshot(): Promise<PassageIndex>;
  info(): Promise<IndexInfo>;
  /** `terms` are segmented words, see retrieve/segment. */
  searchByKeyword(terms: readonly string[], limit: number, filter?: SearchFilter): Promise<readonly Hit[]>;
  searchByMeaning(vector: Float32Array, limit: number, filter?: SearchFilter): Promise<readonly Hit[]>;
  /** In the order asked for; unknown ids are left out. */
  passages(ids: readonly string[]): Promise<readonly IndexedPassage[]>;
  /** Number of passages that hold each term; 0 where none does. */
  documentFrequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Every term that some passage holds. */
  vocabulary(): Promise<ReadonlySet<string>>;
  /** Those with the ids, in the order asked for, unknown ids left out; without ids every one, for tools that go through all. */
  articles(ids?: readonly string[]): Promise<readonly Article[]>;
  /** Every article in short, by id. */
  catalogue(): Promise<readonly CatalogueEntry[]>;
  article(id: string): Promise<Article | undefined>;
  /** Of an article whose passages were read, without reading its text. */
  heading(articleId: string): Promise<ArticleHeading | undefined>;
  passagesOf(articleId: string): Promise<readonly Passage[]>;
}

/** A passage with what reading it needs; vectors are empty on a keyword-only index. */
export interface IndexedPassage extends Passage {
  readonly terms: readonly string[];
  readonly vector: Float32Array | null;
  /** Of what the vector was made of; null where the model gives none. */
  readonly tokenVectors: TokenVectors | null;
  /** One a sentence, in order; null for sentences not embedded. */
  readonly sentenceVectors: readonly (Float32Array | null)[];
}

export interface IndexedArticle {
  readonly article: Article;
  readonly passages: readonly IndexedPassage[];
}

export interface IndexedEntry extends IndexedArticle {
  readonly contentKey: string;
}

export interface IndexChange {
  readonly embedderId: string | null;
  readonly dimension: number;
  /** Read once, a part at a time. */
  readonly upserts: AsyncIterable<IndexedEntry> | Iterable<IndexedEntry>;
  readonly deletes: readonly string[];
  /** Drops everything first: another model, another version. */
  readonly rebuild: boolean;
}

/** Changes an index. Nothing is visible to readers before `commit` resolves. */
export interface IndexWriter {
  info(): Promise<IndexInfo | undefined>;
  /** Article id to content key (content hash + splitter version); what need not be embedded again. */
  contentKeys(): Promise<ReadonlyMap<string, string>>;
  /**
   * Keeps every other writer out while `work` lasts; may be nested.
   * @throws YijuError "index-locked" where another writer is at work.
   */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Takes the lock by itself where it is not held. */
  commit(change: IndexChange): Promise<IndexInfo>;
}
