import { inspectSearch } from "../../adapters/lancedb/inspect-search.ts";
import { openLanceIndex } from "../../adapters/lancedb/open-lance-index.ts";
import type { CommittedVersion } from "../../adapters/lancedb/version-pointer.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { measureRecall } from "../../retrieve/measure-recall.ts";
import type { Finding } from "./finding.ts";

const SAMPLED = 30;
/** What the approximate index was chosen to reach with ten hits; see docs/decisions/0008. */
const LEAST_RECALL = 0.95;

/**
 * Which index searches the served version by meaning, what it misses of what exact search finds, and what becomes of it
 * next.
 */
export async function examineSearch(
  uri: string,
  version: CommittedVersion,
  approximate: PassageIndex,
): Promise<readonly Finding[]> {
  const state = await inspectSearch(uri, version);
  if (!state) return [];
  const { vectors, index, next } = state;
  if (!index)
    return [{ state: "well", what: `语义检索 search by meaning: 逐一比较 exact, ${vectors} vectors; ${next}` }];
  const recall = await measureRecall({
    exact: await openLanceIndex({ uri, exact: true }),
    approximate,
    sampled: SAMPLED,
  });
  const what = `语义检索 search by meaning: ${index.kind}, ${vectors} vectors (${index.unindexed} 未入 unindexed, ${index.parts} 份 parts), recall@10 ${recall.toFixed(3)} of exact on ${SAMPLED} sentences; ${next}`;
  if (recall >= LEAST_RECALL) return [{ state: "well", what }];
  return [
    {
      state: "doubtful",
      what,
      mend: "删去索引目录后运行 npm run ingest 重建 Delete the index's folder and run npm run ingest to build it anew.",
    },
  ];
}
