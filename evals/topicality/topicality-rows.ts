import { readCorpus } from "../../src/adapters/files/read-corpus.ts";
import { createEvidenceReader } from "../../src/answer/read-evidence.ts";
import { createBackgroundReader } from "../../src/answer/topicality/background.ts";
import { topicalityFeatures } from "../../src/answer/topicality/topicality-features.ts";
import type { TopicalityFeatures } from "../../src/answer/topicality/topicality-weights.ts";
import type { DatasetItem } from "../dataset.ts";
import { openArticles, openPublicCorpus } from "../public/open-public-corpus.ts";

const READ_LIMIT = 10;

export type TopicalityItem = Pick<DatasetItem, "question" | "category" | "split">;

/** What was read for a question on the articles' subjects, or on something else. */
export interface TopicalityRow {
  readonly corpus: string;
  readonly item: TopicalityItem;
  readonly isMember: boolean;
  readonly features: TopicalityFeatures;
  readonly question: readonly number[];
}

/** Near misses are on the subject; a corpus is a folder of articles, or a file of public questions with their contexts. */
export async function readTopicalityRows(
  name: string,
  corpus: string,
  items: readonly TopicalityItem[],
): Promise<readonly TopicalityRow[]> {
  const opened = corpus.endsWith(".json")
    ? await openPublicCorpus(corpus)
    : await openArticles((await readCorpus({ directory: corpus })).articles);
  const read = createEvidenceReader(opened);
  const readBackground = createBackgroundReader(opened.embed);
  const rows: TopicalityRow[] = [];
  for (const item of items) {
    const retrieval = await opened.retrieve(item.question, { limit: READ_LIMIT });
    const [part] = (await read(retrieval)).parts;
    if (!part || !retrieval.questionVector) continue;
    const features = await topicalityFeatures({
      ...retrieval,
      index: opened.index,
      candidates: part.candidates,
      evidence: part.evidence,
      terms: part.analysis.terms,
      background: await readBackground(retrieval.questionVector),
      isRendered: retrieval.translation !== null,
    });
    const question = [...retrieval.questionVector].map((value) => Number(value.toFixed(4)));
    rows.push({ corpus: name, item, isMember: item.category !== "off-topic", features, question });
  }
  return rows;
}
