import type { Article } from "../domain/article.ts";

/** What is kept in memory of each article while many are taken in one after the other. */
export interface ListedArticle {
  readonly id: string;
  readonly contentHash: string;
  /** Of its file below CORPUS_DIR, with forward slashes. */
  readonly sourcePath: string;
  /** Of its text, in UTF-16 code units. */
  readonly length: number;
  /** Undefined where it is no longer what it was when it was listed. */
  read(): Promise<Article | undefined>;
}

/** The file of an article that an index holds. */
export interface IndexedFile {
  readonly contentHash: string;
  readonly sourcePath?: string | undefined;
}
