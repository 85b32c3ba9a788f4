import { readEnvironment } from "../src/adapters/environment.ts";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { jiebaSegmenter } from "../src/adapters/jieba/jieba-segmenter.ts";
import { createMemoryIndex } from "../src/adapters/memory/memory-index.ts";
import { loadEmbedder } from "../src/compose/ingest-corpus.ts";
import { buildIndex } from "../src/ingest/build-index.ts";
import { listArticles } from "../src/ingest/list-articles.ts";
import type { Segmenter } from "../src/ports/segmenter.ts";
import { normalise } from "../src/retrieve/normalise.ts";
import { createRetriever } from "../src/retrieve/retrieve.ts";
import { createTermExtractor, passageTerms } from "../src/retrieve/terms.ts";
import { type DatasetItem, loadDatasets } from "./dataset.ts";
import type { EvidencePlaces } from "./scorers/article-span.ts";
import { allEvidenceAtK } from "./scorers/retrieval.ts";

/** Compares ways to cut words, and the legs of the retrieval, on the same questions; prints a Markdown table. */

const K = 5;
const words = new Intl.Segmenter("zh", { granularity: "word" });
const segmenters: Record<string, Segmenter> = {
  "jieba (WebAssembly)": jiebaSegmenter,
  "Intl.Segmenter": (text) => [...words.segment(text)].map(({ segment }) => segment),
  "character bigrams": (text) =>
    (text.match(/\p{Script=Han}+|[\p{L}\p{N}.%]+/gu) ?? []).flatMap((run) =>
      /\p{Script=Han}/u.test(run) && run.length > 1 ? [...run].slice(1).map((c, i) => [...run][i] + c) : [run],
    ),
};

const environment = readEnvironment(process.env);
const { articles } = await readCorpus({ directory: environment.CORPUS_DIR });
const items = (await loadDatasets("evals/datasets")).filter((item) => item.evidence.length > 0);
const embedder = await loadEmbedder(environment);
const textOf = new Map(articles.map(({ id, text }) => [id, text]));

function placesOf(item: DatasetItem): EvidencePlaces[] {
  return item.evidence.map(({ articleId, quote }) => {
    const start = textOf.get(articleId)?.indexOf(quote) ?? -1;
    return [{ articleId, start, end: start + quote.length }];
  });
}

async function measure(name: string, segment: Segmenter, legs: "both" | "keyword" | "meaning"): Promise<string> {
  const extractTerms = createTermExtractor(segment);
  const { index, writer } = createMemoryIndex();
  await buildIndex({
    articles: listArticles(articles),
    writer,
    embedder: typeof embedder === "string" || legs === "keyword" ? null : embedder,
    termsOf: (passage, title) => passageTerms(extractTerms, passage, title),
    prepare: normalise,
    termsVersion: name,
  });
  const retrieve = createRetriever({
    index,
    embedder: legs === "keyword" ? "keywords alone" : embedder,
    extractTerms,
    translate: async () => null,
  });
  const found: Record<DatasetItem["split"], number[]> = { dev: [], "held-out": [] };
  for (const item of items) {
    const { ranked } = await retrieve(item.question, { limit: K, legs });
    const passages = ranked.map(({ passage }) => ({ articleId: passage.articleId, ...passage.span }));
    found[item.split].push(Number(allEvidenceAtK(placesOf(item), passages, K)));
  }
  const mean = (values: readonly number[]) =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
  return `| ${name} | ${legs} | ${mean(found.dev)} | ${mean(found["held-out"])} |`;
}

console.log(`All evidence in the first ${K} passages, ${items.length} questions with evidence.\n`);
console.log("| words | legs | dev | held-out |\n|---|---|---|---|");
for (const [name, segment] of Object.entries(segmenters)) console.log(await measure(name, segment, "keyword"));
for (const legs of ["meaning", "both"] as const)
  console.log(await measure("jieba (WebAssembly)", jiebaSegmenter, legs));
for (const name of ["Intl.Segmenter", "character bigrams"]) {
  const segment = segmenters[name];
  if (segment) console.log(await measure(name, segment, "both"));
}
