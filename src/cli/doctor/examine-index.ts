import type { Environment } from "../../adapters/environment.ts";
import { listCorpus } from "../../adapters/files/read-corpus.ts";
import { openLanceIndex } from "../../adapters/lancedb/open-lance-index.ts";
import { openVersionStore } from "../../adapters/lancedb/open-version-store.ts";
import { indexUri } from "../../compose/locations.ts";
import { embeddingsEndpoint } from "../../compose/open-embedder.ts";
import { verifyIndex } from "../../ingest/verify-index.ts";
import { examineSearch } from "./examine-search.ts";
import { brokenBy, type Finding } from "./finding.ts";

/** In a larger index as many are looked at, spread over it; `npm run verify` looks at all. */
const VERIFIED_ARTICLES = 1_000;
const INGEST = "运行 npm run ingest Run npm run ingest.";

/** Whether the index is there, whole, true to itself and to the articles, and who is writing to it. */
export async function examineIndex(environment: Environment): Promise<readonly Finding[]> {
  const uri = indexUri(environment);
  try {
    const { usable, versions, lock } = await openVersionStore(uri).inspect();
    const findings: Finding[] = [];
    if (lock) findings.push(describeLock(lock));
    if (!usable) return [...findings, { state: "doubtful", what: "还没有索引 there is no index yet", mend: INGEST }];
    const { version, fallback } = usable;
    const { info } = version;
    const what = `索引 index ${info.version}: ${info.articleCount} articles, ${info.passageCount} passages`;
    findings.push(
      fallback === undefined
        ? { state: "well", what }
        : { state: "broken", what: `${what}, 代替较新的 in place of a newer one (${fallback})`, mend: INGEST },
    );
    for (const { name, damage } of versions) {
      if (damage.length === 0) continue;
      const mend = "下次入库时清除 It is removed by an ingest that changes something.";
      findings.push({ state: "doubtful", what: `${name}: ${damage.slice(0, 3).join("; ")}`, mend });
    }
    if (info.embedderId === null)
      findings.push({ state: "doubtful", what: "仅关键词 the index has keywords alone", mend: INGEST });
    const asked = embeddingsEndpoint(environment)?.model;
    if (asked !== undefined && info.embedderId !== null && info.embedderId !== asked)
      findings.push({
        state: "doubtful",
        what: `索引由 ${info.embedderId} 所建 the index was made by ${info.embedderId}, EMBEDDINGS_MODEL is ${asked}: keywords alone`,
        mend: "改回，或运行 npm run ingest -- --rebuild Set it back, or run npm run ingest -- --rebuild.",
      });
    const index = await openLanceIndex({ uri });
    const faults = await verifyIndex(index, VERIFIED_ARTICLES);
    findings.push(
      faults.length === 0
        ? { state: "well", what: "每段原文、位置与向量相符 every span, id and vector is as it should be" }
        : { state: "broken", what: faults.slice(0, 3).join("; "), mend: INGEST },
    );
    findings.push(...(await examineSearch(uri, version, index)));
    return [...findings, ...(await compareWithCorpus(environment, await index.articles()))];
  } catch (error) {
    return [brokenBy(error)];
  }
}

function describeLock({
  pid,
  host,
  since,
  stale,
}: {
  pid: number;
  host: string;
  since: string;
  stale: boolean;
}): Finding {
  const what = `写锁 lock of process ${pid} on ${host} since ${since}`;
  if (stale)
    return {
      state: "doubtful",
      what: `${what}, which is dead`,
      mend: "下次入库时自动释放 The next ingest takes it over.",
    };
  return { state: "well", what: `${what}: 正在更新 an ingest is under way` };
}

async function compareWithCorpus(
  { CORPUS_DIR }: Environment,
  indexed: readonly { readonly id: string; readonly contentHash: string; readonly sourcePath: string }[],
): Promise<readonly Finding[]> {
  const hashes = new Map(indexed.map(({ id, contentHash }) => [id, contentHash]));
  const files = new Map(indexed.map((file) => [file.id, file]));
  const corpus = await listCorpus({ directory: CORPUS_DIR, indexed: files }).catch(() => undefined);
  if (!corpus) return [];
  const added = corpus.articles.filter(({ id }) => !hashes.has(id)).length;
  const changed = corpus.articles.filter(({ id, contentHash }) => hashes.has(id) && hashes.get(id) !== contentHash);
  const present = new Set(corpus.articles.map(({ id }) => id));
  const removed = indexed.filter(({ id }) => !present.has(id)).length;
  if (added + changed.length + removed === 0)
    return [{ state: "well", what: "索引与文章一致 the index holds the articles as they are" }];
  const what = `索引落后于文章 the index is behind the articles: ${added} new, ${changed.length} changed, ${removed} removed`;
  return [{ state: "doubtful", what, mend: INGEST }];
}
