import type { Article } from "../domain/article.ts";
import { YijuError } from "../domain/errors.ts";
import { mapInOrder } from "../domain/map-in-order.ts";
import type { Passage } from "../domain/passage.ts";
import type { EmbeddedArticles } from "../ports/embedded-articles.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { ListedArticle } from "../ports/listed-article.ts";
import type { IndexedEntry, IndexedPassage, IndexInfo, IndexWriter } from "../ports/passage-index.ts";
import { type IngestProgress, startProgress } from "./ingest-progress.ts";
import { SPLITTER_VERSION, splitArticle } from "./split-article.ts";

/** A sentence shorter than this says too little to be found by its meaning. */
const MIN_SENTENCE_LENGTH = 6;

export interface IngestReport {
  readonly info: IndexInfo;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: number;
  readonly embeddedPassages: number;
  /** Texts given to the model: passages and sentences. */
  readonly embeddedTexts: number;
  readonly rebuilt: boolean;
  /** Articles that were no longer as they were listed when their turn came; the next ingest takes them in. */
  readonly changedMeanwhile: readonly string[];
}

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

/**
 * Brings the index to hold just these articles; what has not changed is not embedded again.
 * @throws YijuError "index-locked" where there is something to do and another writer is doing something,
 * "index-mismatch" where another model made the index and may not be replaced.
 */
export async function buildIndex(parts: IngestParts): Promise<IngestReport> {
  const plan = await planBuild(parts);
  if (plan.before && isIdle(plan)) return idleReport(plan.before, parts);
  // Another writer may have finished between the first look and the lock.
  return parts.writer.exclusively(async () => carryOut(parts, await planBuild(parts)));
}

interface BuildPlan {
  readonly before: IndexInfo | undefined;
  readonly rebuild: boolean;
  readonly known: ReadonlyMap<string, string>;
  readonly stale: readonly ListedArticle[];
  readonly deleted: readonly string[];
}

const keyOf = (article: ListedArticle, { termsVersion }: IngestParts) =>
  `${article.contentHash}:${SPLITTER_VERSION}:${termsVersion}`;

async function planBuild(parts: IngestParts): Promise<BuildPlan> {
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

const isIdle = ({ rebuild, stale, deleted }: BuildPlan) => !rebuild && stale.length === 0 && deleted.length === 0;

function idleReport(info: IndexInfo, { articles }: IngestParts): IngestReport {
  const none = { added: [], changed: [], deleted: [], changedMeanwhile: [] };
  return { ...none, embeddedPassages: 0, embeddedTexts: 0, rebuilt: false, info, unchanged: articles.length };
}

async function carryOut(parts: IngestParts, plan: BuildPlan): Promise<IngestReport> {
  const { articles, writer, embedder } = parts;
  const { before, rebuild, known, stale, deleted } = plan;
  if (before && isIdle(plan)) return idleReport(before, parts);
  const progress = startProgress(stale, parts.onProgress);
  let embeddedPassages = 0;
  let embeddedTexts = 0;
  const gone = new Set<string>();
  const indexArticle = async (listed: ListedArticle): Promise<IndexedEntry | undefined> => {
    const article = await listed.read();
    if (!article) {
      gone.add(listed.id);
      progress.pass(listed.length);
      return undefined;
    }
    const contentKey = keyOf(listed, parts);
    const embeddedKey = `${embedder?.id} ${embedder?.dimension} ${article.id} ${contentKey}`;
    const kept = embedder && (await parts.embedded?.get(embeddedKey));
    if (kept) {
      for (const _ of kept) progress.tell(listed.length / kept.length, false);
      return { article, passages: kept, contentKey };
    }
    const passages: IndexedPassage[] = [];
    const split = splitArticle(article);
    for (const passage of split) {
      const { indexed, texts } = await indexPassage(parts, article, passage);
      passages.push(indexed);
      embeddedTexts += texts;
      embeddedPassages += embedder ? 1 : 0;
      progress.tell(listed.length / split.length, true);
    }
    if (embedder) await parts.embedded?.put(embeddedKey, passages);
    return { article, passages, contentKey };
  };

  const info = await writer.commit({
    embedderId: embedder?.id ?? null,
    dimension: embedder?.dimension ?? 0,
    upserts: present(mapInOrder(stale, embedder?.parallel ?? 1, indexArticle)),
    deletes: deleted,
    rebuild,
  });
  await parts.embedded?.clear();
  const taken = stale.filter(({ id }) => !gone.has(id));
  return {
    info,
    added: taken.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    changed: taken.filter(({ id }) => known.has(id)).map(({ id }) => id),
    deleted,
    unchanged: articles.length - stale.length,
    embeddedPassages,
    embeddedTexts,
    rebuilt: rebuild,
    changedMeanwhile: [...gone],
  };
}

async function* present<Value>(values: AsyncIterable<Value | undefined>): AsyncGenerator<Value> {
  for await (const value of values) if (value !== undefined) yield value;
}

async function indexPassage({ embedder, prepare, termsOf }: IngestParts, article: Article, passage: Passage) {
  const sentences = passage.sentences.map((sentence) => {
    const own = article.text.slice(sentence.span.start, sentence.span.end);
    // A printed question leans on its title: 此次改革 is the reform that the title names.
    const text = sentence.role === "question" ? `${article.title}\n${own}` : own;
    const alone = passage.sentences.length === 1;
    return !embedder || alone || own.length < MIN_SENTENCE_LENGTH ? null : embedder.embed(prepare(text));
  });
  const [whole, ...sentenceVectors] = await Promise.all([
    embedder?.encode(prepare(embeddingText(article, passage))),
    ...sentences,
  ]);
  const indexed: IndexedPassage = {
    ...passage,
    terms: termsOf(passage, article.title),
    vector: whole?.vector ?? null,
    tokenVectors: whole?.tokens ?? null,
    sentenceVectors,
  };
  return { indexed, texts: sentences.filter((each) => each !== null).length + (embedder ? 1 : 0) };
}

/** A passage is embedded with its title, headings and printed question, which say what its words are about. */
function embeddingText(article: Article, passage: Passage): string {
  return [article.title, ...passage.headingPath, passage.question?.text ?? "", passage.text].filter(Boolean).join("\n");
}
