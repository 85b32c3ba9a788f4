import type { Passage } from "../domain/passage.ts";
import type { EmbeddedArticles } from "../ports/embedded-articles.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { ListedArticle } from "../ports/listed-article.ts";
import type { IndexWriter } from "../ports/passage-index.ts";
import type { IngestProgress } from "./ingest-progress.ts";

export interface IngestParts {
  readonly articles: readonly ListedArticle[];
  readonly writer: IndexWriter;
  readonly embedder: Embedder | null;
  /** Words that a passage is found by. */
  readonly termsOf: (passage: Passage, title: string) => readonly string[];
  /** The form in which text is embedded. */
  readonly prepare: (text: string) => string;
  /** Bumped by whoever changes how terms are made. */
  readonly termsVersion: string;
  /** Whether an index made by another model may be given up and everything be embedded anew; if not, that is an error. */
  readonly mayChangeModel?: boolean;
  /** Keeps what was embedded until it is committed, so that an interrupted ingest goes on where it was. */
  readonly embedded?: EmbeddedArticles;
  readonly onProgress?: (progress: IngestProgress) => void;
}
