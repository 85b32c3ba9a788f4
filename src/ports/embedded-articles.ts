import type { IndexedPassage } from "./passage-index.ts";

/** What was embedded and is not committed yet; outlives an ingest that was interrupted. */
export interface EmbeddedArticles {
  /** The passages that were put under the key; undefined where there are none, or they cannot be read. */
  get(key: string): Promise<readonly IndexedPassage[] | undefined>;
  put(key: string, passages: readonly IndexedPassage[]): Promise<void>;
  /** Forgets everything: it is committed. */
  clear(): Promise<void>;
}
