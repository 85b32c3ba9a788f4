import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironment } from "../src/adapters/environment.ts";
import { createProgressReporter } from "../src/adapters/terminal/progress.ts";
import { compose } from "../src/compose/compose.ts";
import type { Services } from "../src/http/services.ts";
import { type BeirCollection, readBeir } from "./formats/beir.ts";
import { rankedDocuments } from "./scorers/ranked-documents.ts";
import { type Estimate, estimate } from "./statistics/bootstrap.ts";

/** Passages asked for: enough that ten different documents are among them. */
const PASSAGES = 40;

export interface BeirReport {
  readonly documents: number;
  readonly questions: number;
  /** By leg, then by metric. */
  readonly retrieval: Readonly<Record<string, Readonly<Record<string, Estimate | null>>>>;
  /** Where the queries carry verbatim answers. */
  readonly answers: Readonly<Record<string, Estimate | null>>;
}

/** Ingests a BEIR folder into a scratch index with the real model, and scores retrieval by leg and the answers. */
export async function measureBeir(directory: string, limit?: number): Promise<BeirReport> {
  const collection = await readBeir(directory);
  const scratch = await mkdtemp(join(tmpdir(), "yiju-beir-"));
  try {
    const services = await openScratch(collection, scratch);
    const queries = collection.queries.slice(0, limit);
    const retrieval: Record<string, Record<string, Estimate | null>> = {};
    for (const leg of ["fused", "keyword", "meaning"] as const) {
      const scored: (ReturnType<typeof rankedDocuments> & { readonly id: string })[] = [];
      for (const { id, text } of queries) {
        const { hits } = await services.search(text, PASSAGES, ...(leg === "fused" ? [] : [leg]));
        const found = hits.map(({ articleId }) => documentOf(collection, articleId));
        scored.push({ id, ...rankedDocuments(found, collection.qrels.get(id) ?? new Map()) });
      }
      const of = (value: (each: (typeof scored)[number]) => number) =>
        estimate(scored.map((each) => ({ family: each.id, value: value(each) })));
      retrieval[leg] = {
        "recall@1": of((each) => each.recallAt1),
        "recall@5": of((each) => each.recallAt5),
        MRR: of((each) => each.reciprocalRank),
        "nDCG@10": of((each) => each.ndcgAt10),
      };
    }
    const answers = await scoreAnswers(services, queries);
    return { documents: collection.corpus.length, questions: queries.length, retrieval, answers };
  } finally {
    await rm(scratch, { recursive: true });
  }
}

const articleId = (at: number) => `document-${at + 1}`;
const documentOf = ({ corpus }: BeirCollection, id: string) =>
  corpus[Number(id.slice("document-".length)) - 1]?.id ?? "";

async function openScratch({ corpus }: BeirCollection, scratch: string): Promise<Services> {
  const articles = join(scratch, "articles");
  await mkdir(articles);
  await Promise.all(
    corpus.map(({ title, text }, i) => {
      const head = `---\nid: ${articleId(i)}\ntitle: ${JSON.stringify(title || articleId(i))}\n---\n\n`;
      return writeFile(join(articles, `${articleId(i)}.md`), `${head}${text}\n`);
    }),
  );
  const progress = createProgressReporter(process.stderr);
  const environment = readEnvironment({ ...process.env, CORPUS_DIR: articles, LANCEDB_URI: join(scratch, "index") });
  const services = await compose(environment, {
    onIngest: progress.onIngest,
    onModelDownload: progress.onModelDownload,
  });
  progress.finish();
  return services;
}

async function scoreAnswers(services: Services, queries: BeirCollection["queries"]): Promise<BeirReport["answers"]> {
  const scored: { id: string; first: number; any: number; kept: number }[] = [];
  for (const { id, text, metadata } of queries) {
    if (!metadata.answers?.length) continue;
    const { status, citations } = await services.ask({ question: text }, { signal: new AbortController().signal });
    const holds = (quote: string | undefined) =>
      metadata.answers?.some((answer) => quote && plain(quote).includes(plain(answer)));
    const quotes = status === "abstained" ? [] : citations.map(({ quote }) => quote);
    scored.push({
      id,
      first: Number(holds(quotes[0]) ?? false),
      any: Number(quotes.some(holds)),
      kept: Number(status !== "abstained"),
    });
  }
  const of = (name: "first" | "any" | "kept") =>
    estimate(scored.map((each) => ({ family: each.id, value: each[name] })));
  return { "first quotation holds an answer": of("first"), "any quotation does": of("any"), "not refused": of("kept") };
}

const plain = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
