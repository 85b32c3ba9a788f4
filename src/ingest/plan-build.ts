import { YijuError } from "../domain/errors.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { IndexedFile, ListedArticle } from "../ports/listed-article.ts";
import type { IndexInfo } from "../ports/passage-index.ts";
import type { IngestParts } from "./ingest-parts.ts";
import { SPLITTER_VERSION } from "./split-article.ts";

/** What an ingest would do. */
export interface BuildPlan {
  readonly before: IndexInfo | undefined;
  readonly rebuild: boolean;
  readonly known: ReadonlyMap<string, string>;
  readonly stale: readonly ListedArticle[];
  readonly deleted: readonly string[];
}

/** What an article was when it was indexed, by which rules, and on a line below, where. */
export const keyOf = (article: ListedArticle, { termsVersion }: Pick<IngestParts, "termsVersion">) =>
  `${article.contentHash}:${SPLITTER_VERSION}:${termsVersion}\n${article.sourcePath}`;

/** Of each article the SHA-256 of the file that it was taken from, and its path, which older indexes do not tell. */
export const indexedFiles = (keys: ReadonlyMap<string, string>): ReadonlyMap<string, IndexedFile> =>
  new Map(
    [...keys].map(([id, key]) => {
      const [contentHash = ""] = key.split(":", 1);
      const line = key.indexOf("\n");
      return [id, { contentHash, sourcePath: line === -1 ? undefined : key.slice(line + 1) }];
    }),
  );

/** @throws YijuError "index-mismatch" where another model made the index and may not be replaced. */
export async function planBuild(parts: IngestParts): Promise<BuildPlan> {
  const { articles, writer, embedder } = parts;
  const before = await writer.info();
  const otherModel = before !== undefined && !isOf(before, embedder);
  if (otherModel && !parts.mayChangeModel) refuseOtherModel(before, embedder);
  const keys = await writer.contentKeys();
  const isKept = (article: ListedArticle, known: ReadonlyMap<string, string>) =>
    known.get(article.id) === keyOf(article, parts);
  // A model that cannot be loaded today must not cost the vectors of an index that still holds these very articles.
  const isSame = keys.size === articles.length && articles.every((article) => isKept(article, keys));
  const rebuild = otherModel && !(embedder === null && isSame);
  const known = rebuild ? new Map<string, string>() : keys;
  const present = new Set(articles.map((article) => article.id));
  return {
    before,
    rebuild,
    known,
    stale: articles.filter((article) => !isKept(article, known)),
    deleted: [...known.keys()].filter((id) => !present.has(id)),
  };
}

const isOf = ({ embedderId, dimension }: IndexInfo, embedder: Embedder | null) =>
  embedderId === (embedder?.id ?? null) && dimension === (embedder?.dimension ?? 0);

const VERSION = /(?<=.)@[^@/]+$/u;

/** A newer version of its own model, or the first model after keywords alone, needs no leave. */
function refuseOtherModel({ embedderId, dimension, passageCount }: IndexInfo, embedder: Embedder | null): void {
  if (embedderId === null || embedder === null) return;
  const [old, current] = [embedderId, embedder.id];
  if (VERSION.test(old) && VERSION.test(current) && old.replace(VERSION, "") === current.replace(VERSION, "")) return;
  throw new YijuError(
    "index-mismatch",
    `索引由 ${old}（${dimension} 维）所建，现在的模型是 ${current}（${embedder.dimension} 维） The index was made by ${old} (${dimension} dimensions), and the model is ${current} (${embedder.dimension} dimensions) now: all ${passageCount} passages would be embedded anew.`,
    "改回原来的模型，或运行 npm run ingest -- --rebuild Set the model back (EMBEDDING_MODEL, EMBEDDINGS_MODEL), or run npm run ingest -- --rebuild.",
  );
}

export const isIdle = ({ rebuild, stale, deleted }: BuildPlan) =>
  !rebuild && stale.length === 0 && deleted.length === 0;
