import { readEnvironment } from "../../../src/adapters/environment.ts";
import { jiebaSegmenter } from "../../../src/adapters/jieba/jieba-segmenter.ts";
import { openLanceIndex } from "../../../src/adapters/lancedb/open-lance-index.ts";
import { ingest, loadEmbedder } from "../../../src/compose/ingest-corpus.ts";
import { indexUri } from "../../../src/compose/locations.ts";
import { normalise } from "../../../src/retrieve/normalise.ts";
import { createTermExtractor } from "../../../src/retrieve/terms.ts";
import type { AskedQuestion } from "./measure-size.ts";
import { readMaterial } from "./synthesise.ts";

/** What every measurement at a size needs: the model, the shipped passages to make others of, and encoded questions. */
export async function openBench(questions: readonly string[]) {
  const environment = readEnvironment(process.env);
  const embedder = await loadEmbedder(environment);
  if (typeof embedder === "string") throw new Error(`The bench needs the embedding model: ${embedder}`);
  await ingest(environment, embedder);
  const material = await readMaterial(await openLanceIndex({ uri: indexUri(environment) }));
  const asked: AskedQuestion[] = [];
  for (const text of questions) asked.push({ text, encoding: await embedder.encode(normalise(text)) });
  return { environment, embedder, material, asked, extractTerms: createTermExtractor(jiebaSegmenter) };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
