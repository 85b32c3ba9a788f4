import { mapInOrder } from "../domain/map-in-order.ts";
import type { ListedArticle } from "../ports/listed-article.ts";
import type { IndexedEntry, IndexedPassage, IndexInfo } from "../ports/passage-index.ts";
import { indexPassage } from "./index-passage.ts";
import type { IngestParts } from "./ingest-parts.ts";
import { startProgress } from "./ingest-progress.ts";
import { type BuildPlan, isIdle, keyOf, planBuild } from "./plan-build.ts";
import { splitArticle } from "./split-article.ts";

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
  /** Articles that could not be taken in, through a fault of the program itself; what is indexed of them stays. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[];
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

function idleReport(info: IndexInfo, { articles }: IngestParts): IngestReport {
  const none = { added: [], changed: [], deleted: [], changedMeanwhile: [], failed: [] };
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
  const failed = new Map<string, string>();
  const indexArticle = async (listed: ListedArticle): Promise<IndexedEntry | undefined> => {
    // One file must not keep the others out.
    const read = await readAndSplit(listed).catch((error: unknown) => {
      failed.set(listed.id, String(error));
      return undefined;
    });
    if (!read) {
      if (!failed.has(listed.id)) gone.add(listed.id);
      progress.pass(listed.length);
      return undefined;
    }
    const { article, split } = read;
    const contentKey = keyOf(listed, parts);
    const embeddedKey = `${embedder?.id} ${embedder?.dimension} ${article.id} ${contentKey}`;
    const kept = embedder && (await parts.embedded?.get(embeddedKey));
    if (kept) {
      for (const _ of kept) progress.tell(listed.length / kept.length, false);
      return { article, passages: kept, contentKey };
    }
    const passages: IndexedPassage[] = [];
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
  const taken = stale.filter(({ id }) => !gone.has(id) && !failed.has(id));
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
    failed: [...failed].map(([id, reason]) => ({ id, reason })),
  };
}

async function readAndSplit(listed: ListedArticle) {
  const article = await listed.read();
  return article && { article, split: splitArticle(article) };
}

async function* present<Value>(values: AsyncIterable<Value | undefined>): AsyncGenerator<Value> {
  for await (const value of values) if (value !== undefined) yield value;
}
