import { Binary, Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from "apache-arrow";
import type { Article } from "../../domain/article.ts";
import type { IndexedArticle, IndexedEntry } from "../../ports/passage-index.ts";
import { packPassage } from "./pack-passage.ts";

export interface ArticleRow {
  readonly id: string;
  readonly content_key: string;
  /** Empty for an undated article. */
  readonly published_on: string;
  readonly passage_count: number;
  /** The article and its passages' ids, see FiledArticle. */
  readonly json: string;
}

/** An article with the ids of its passages, in the order of the text. */
export interface FiledArticle {
  readonly article: Article;
  readonly passageIds: readonly string[];
}

export interface PassageRow {
  readonly id: string;
  readonly article_id: string;
  /** Empty for an undated article. */
  readonly published_on: string;
  /** The terms, separated by spaces, for the whitespace tokenizer. */
  readonly terms: string;
  /** All that a reader needs, in one column, as each that is read costs as much again; see pack-passage.ts. */
  readonly record: Uint8Array;
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
  text("content_key"),
  text("published_on"),
  new Field("passage_count", new Int32(), false),
  text("json"),
]);
/** A term's frequency is the sum of its rows, of which each commit that adds to the tables appends its own. */
export const termSchema = new Schema([text("term"), new Field("document_frequency", new Int32(), false)]);
export const passageSchema = new Schema([
  text("id"),
  text("article_id"),
  text("published_on"),
  text("terms"),
  new Field("record", new Binary(), false),
]);
export const vectorSchema = (dimension: number) =>
  new Schema([text("passage_id"), text("article_id"), text("published_on"), vector(dimension)]);

export function toArticleRow({ article, passages, contentKey }: IndexedEntry): ArticleRow {
  const filed: FiledArticle = { article, passageIds: passages.map(({ id }) => id) };
  return {
    id: article.id,
    content_key: contentKey,
    published_on: article.publishedOn?.value ?? "",
    passage_count: passages.length,
    json: JSON.stringify(filed),
  };
}

export function toPassageRows({ article, passages }: IndexedArticle): PassageRow[] {
  return passages.map((passage) => ({
    id: passage.id,
    article_id: article.id,
    published_on: article.publishedOn?.value ?? "",
    terms: passage.terms.join(" "),
    record: packPassage(passage, article),
  }));
}

/** The passages' own vectors and their sentences', each of which finds its passage. */
export function toVectorRows({ article, passages }: IndexedArticle): VectorRow[] {
  return passages.flatMap(({ id, vector: own, sentenceVectors }) =>
    [own, ...sentenceVectors].flatMap((each) =>
      each
        ? [{ passage_id: id, article_id: article.id, published_on: article.publishedOn?.value ?? "", vector: each }]
        : [],
    ),
  );
}

export function toFiledArticle(json: string): FiledArticle {
  return JSON.parse(json);
}
