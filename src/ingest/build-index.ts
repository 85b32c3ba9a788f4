import type { Article } from "../domain/article.ts";
import type { Passage } from "../domain/passage.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { IndexedArticle, IndexInfo, IndexWriter } from "../ports/passage-index.ts";
import { SPLITTER_VERSION, splitArticle } from "./split-article.ts";

/** A sentence shorter than this says too little to be found by its meaning. */
const MIN_SENTENCE_LENGTH = 6;

export interface IngestProgress {
  readonly donePassages: number;
  readonly totalPassages: number;
  readonly elapsedMs: number;
}

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
}

export interface IngestParts {
  readonly articles: readonly Article[];
  readonly writer: IndexWriter;
  readonly embedder: Embedder | null;
  /** Words that a passage is found by. */
  readonly termsOf: (passage: Passage, title: string) => readonly string[];
  /** The form in which text is embedded. */
  readonly prepare: (text: string) => string;
  /** Bumped by whoever changes how terms are made. */
  readonly termsVersion: string;
  readonly onProgress?: (progress: IngestProgress) => void;
}

/**
 * Brings the index to hold just these articles; what has not changed is not embedded again.
 * @throws YijuError "index-locked" where there is something to do and another writer is doing something.
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
  readonly stale: readonly Article[];
  readonly deleted: readonly string[];
}

const keyOf = (article: Article, { termsVersion }: IngestParts) =>
  `${article.contentHash}:${SPLITTER_VERSION}:${termsVersion}`;

async function planBuild(parts: IngestParts): Promise<BuildPlan> {
  const { articles, writer, embedder } = parts;
  const before = await writer.info();
  const otherModel = before !== undefined && before.embedderId !== (embedder?.id ?? null);
  const keys = await writer.contentKeys();
  const isKept = (article: Article, known: ReadonlyMap<string, string>) =>
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

const isIdle = ({ rebuild, stale, deleted }: BuildPlan) => !rebuild && stale.length === 0 && deleted.length === 0;

function idleReport(info: IndexInfo, { articles }: IngestParts): IngestReport {
  const none = { added: [], changed: [], deleted: [], embeddedPassages: 0, embeddedTexts: 0, rebuilt: false };
  return { ...none, info, unchanged: articles.length };
}

async function carryOut(parts: IngestParts, plan: BuildPlan): Promise<IngestReport> {
  const { articles, writer, embedder } = parts;
  const { before, rebuild, known, stale, deleted } = plan;
  if (before && isIdle(plan)) return idleReport(before, parts);
  const split = stale.map((article) => ({ article, passages: splitArticle(article) }));
  const totalPassages = split.reduce((sum, { passages }) => sum + passages.length, 0);
  const startedAt = performance.now();
  let donePassages = 0;
  let embeddedTexts = 0;
  const embed = async (text: string) => {
    if (!embedder) return null;
    embeddedTexts++;
    return embedder.embed(parts.prepare(text));
  };
  const encode = async (text: string) => {
    if (!embedder) return { vector: null, tokens: null };
    embeddedTexts++;
    return embedder.encode(parts.prepare(text));
  };

  const upserts: (IndexedArticle & { contentKey: string })[] = [];
  for (const { article, passages } of split) {
    const indexed = [];
    for (const passage of passages) {
      const sentenceVectors = [];
      for (const sentence of passage.sentences) {
        const own = article.text.slice(sentence.span.start, sentence.span.end);
        // A printed question leans on its title: 此次改革 is the reform that the title names.
        const text = sentence.role === "question" ? `${article.title}\n${own}` : own;
        const alone = passage.sentences.length === 1;
        sentenceVectors.push(alone || own.length < MIN_SENTENCE_LENGTH ? null : await embed(text));
      }
      const { vector, tokens } = await encode(embeddingText(article, passage));
      const terms = parts.termsOf(passage, article.title);
      indexed.push({ ...passage, terms, vector, tokenVectors: tokens, sentenceVectors });
      donePassages++;
      parts.onProgress?.({ donePassages, totalPassages, elapsedMs: performance.now() - startedAt });
    }
    upserts.push({ article, passages: indexed, contentKey: keyOf(article, parts) });
  }

  const info = await writer.commit({
    embedderId: embedder?.id ?? null,
    dimension: embedder?.dimension ?? 0,
    upserts,
    deletes: deleted,
    rebuild,
  });
  return {
    info,
    added: stale.filter((article) => !known.has(article.id)).map((article) => article.id),
    changed: stale.filter((article) => known.has(article.id)).map((article) => article.id),
    deleted,
    unchanged: articles.length - stale.length,
    embeddedPassages: embedder ? donePassages : 0,
    embeddedTexts,
    rebuilt: rebuild,
  };
}

/** A passage is embedded with its title, headings and printed question, which say what its words are about. */
function embeddingText(article: Article, passage: Passage): string {
  return [article.title, ...passage.headingPath, passage.question?.text ?? "", passage.text].filter(Boolean).join("\n");
}
