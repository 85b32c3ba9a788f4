import { Binary, Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from "apache-arrow";
import type { Article } from "../../domain/article.ts";
import type { Passage } from "../../domain/passage.ts";
import type { IndexedArticle, IndexedEntry, IndexedPassage } from "../../ports/passage-index.ts";

export interface ArticleRow {
  readonly id: string;
  readonly position: number;
  readonly content_key: string;
  readonly json: string;
}

export interface PassageRow {
  readonly id: string;
  readonly article_id: string;
  readonly position: number;
  /** Empty for an undated article. */
  readonly published_on: string;
  /** The terms, separated by spaces, for the whitespace tokenizer. */
  readonly terms: string;
  /** The passage without its vectors. */
  readonly json: string;
  /** Vectors of the embedded sentences, one after the other, as little-endian float32. */
  readonly sentence_vectors: Uint8Array;
  /** Vectors of its tokens, one after the other, as int8; empty where there are none. */
  readonly token_vectors: Uint8Array;
  readonly token_dimension: number;
  readonly vector?: ArrayLike<number>;
}

export interface VectorRow {
  readonly passage_id: string;
  readonly article_id: string;
  readonly published_on: string;
  readonly vector: ArrayLike<number>;
}

const text = (name: string) => new Field(name, new Utf8(), false);
const vector = (dimension: number) =>
  new Field("vector", new FixedSizeList(dimension, new Field("item", new Float32(), true)), false);

export const articleSchema = new Schema([
  text("id"),
  new Field("position", new Int32(), false),
  text("content_key"),
  text("json"),
]);
/** A term's frequency is the sum of its rows, of which each commit that adds to the tables appends its own. */
export const termSchema = new Schema([text("term"), new Field("document_frequency", new Int32(), false)]);
export const passageSchema = (dimension: number) =>
  new Schema([
    text("id"),
    text("article_id"),
    new Field("position", new Int32(), false),
    text("published_on"),
    text("terms"),
    text("json"),
    new Field("sentence_vectors", new Binary(), false),
    new Field("token_vectors", new Binary(), false),
    new Field("token_dimension", new Int32(), false),
    ...(dimension > 0 ? [vector(dimension)] : []),
  ]);
export const vectorSchema = (dimension: number) =>
  new Schema([text("passage_id"), text("article_id"), text("published_on"), vector(dimension)]);

export const toArticleRow = ({ article, contentKey }: IndexedEntry): ArticleRow => ({
  id: article.id,
  position: 0,
  content_key: contentKey,
  json: JSON.stringify(article),
});

export function toPassageRows({ article, passages }: IndexedArticle): PassageRow[] {
  return passages.map((passage, position) => {
    const { vector: own, sentenceVectors, tokenVectors, terms, ...rest } = passage;
    const present = sentenceVectors.filter((v) => v !== null);
    const joined = new Float32Array(present.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const each of present) {
      joined.set(each, end);
      end += each.length;
    }
    return {
      id: passage.id,
      article_id: article.id,
      position,
      published_on: article.publishedOn?.value ?? "",
      terms: terms.join(" "),
      json: JSON.stringify({ ...rest, embedded: sentenceVectors.map((v) => v !== null) }),
      sentence_vectors: new Uint8Array(joined.buffer),
      token_vectors: Uint8Array.from(tokenVectors?.values ?? []),
      token_dimension: tokenVectors?.dimension ?? 0,
      ...(own ? { vector: own } : {}),
    };
  });
}

export function toPassage(row: PassageRow, dimension: number): IndexedPassage {
  const { embedded, ...passage }: Passage & { embedded: boolean[] } = JSON.parse(row.json);
  const bytes = Uint8Array.from(row.sentence_vectors);
  const joined = new Float32Array(bytes.buffer);
  let next = 0;
  const sentenceVectors = embedded.map((has) => {
    if (!has) return null;
    const start = next;
    next += dimension;
    return joined.slice(start, next);
  });
  return {
    ...passage,
    terms: row.terms === "" ? [] : row.terms.split(" "),
    vector: row.vector ? valuesOf(row.vector) : null,
    tokenVectors:
      row.token_dimension > 0 ? { dimension: row.token_dimension, values: Int8Array.from(row.token_vectors) } : null,
    sentenceVectors,
  };
}

/** Arrow gives the values of its vectors whole; one by one they take twenty times as long. */
function valuesOf(vector: ArrayLike<number> & { readonly toArray?: () => ArrayLike<number> }): Float32Array {
  return Float32Array.from(vector.toArray?.() ?? vector);
}

/** The passage's own vector and its sentences', each of which finds the passage. */
export function toVectorRows(row: PassageRow, dimension: number): VectorRow[] {
  const { vector: own, sentenceVectors } = toPassage(row, dimension);
  return [own, ...sentenceVectors].flatMap((each) =>
    each ? [{ passage_id: row.id, article_id: row.article_id, published_on: row.published_on, vector: each }] : [],
  );
}

export function toArticle(row: ArticleRow): Article {
  return JSON.parse(row.json);
}
