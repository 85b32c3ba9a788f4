import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { parseJsonLines, printJsonLines } from "./json-lines.ts";

/** A retrieval collection in BEIR's layout (Thakur et al., 2021): corpus.jsonl, queries.jsonl, qrels/test.tsv. */
export interface BeirCollection {
  readonly corpus: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string; readonly metadata: Metadata }[];
  /** Relevance by query and document; above 0 is relevant. */
  readonly qrels: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** `answers` are verbatim answers; BEIR leaves the content of a query's metadata open. */
export interface Metadata {
  readonly answers?: readonly string[] | undefined;
}

const documentLine = z.object({ _id: z.string(), title: z.string().default(""), text: z.string() });
const queryLine = z.object({
  _id: z.string(),
  text: z.string(),
  metadata: z.object({ answers: z.array(z.string()).optional() }).default({}),
});

/** Reads a BEIR folder; throws an error that names the file, and the line where it is one line's fault. */
export async function readBeir(directory: string): Promise<BeirCollection> {
  const [corpus, queries, qrels] = await Promise.all([
    readLines(join(directory, "corpus.jsonl"), documentLine),
    readLines(join(directory, "queries.jsonl"), queryLine),
    readQrels(join(directory, "qrels", "test.tsv")),
  ]);
  return {
    corpus: corpus.map(({ _id, title, text }) => ({ id: _id, title, text })),
    queries: queries.map(({ _id, text, metadata }) => ({ id: _id, text, metadata })),
    qrels,
  };
}

export async function writeBeir(directory: string, { corpus, queries, qrels }: BeirCollection): Promise<void> {
  await mkdir(join(directory, "qrels"), { recursive: true });
  await writeFile(
    join(directory, "corpus.jsonl"),
    printJsonLines(corpus.map(({ id, ...rest }) => ({ _id: id, ...rest }))),
  );
  await writeFile(
    join(directory, "queries.jsonl"),
    printJsonLines(queries.map(({ id, ...rest }) => ({ _id: id, ...rest }))),
  );
  const judged = [...qrels].flatMap(([query, documents]) =>
    [...documents].map(([id, score]) => `${query}\t${id}\t${score}\n`),
  );
  await writeFile(join(directory, "qrels", "test.tsv"), `query-id\tcorpus-id\tscore\n${judged.join("")}`);
}

async function readLines<T>(path: string, shape: z.ZodType<T>): Promise<readonly T[]> {
  return parseJsonLines(
    await readFile(path, "utf8"),
    shape,
    (line) => `${path}:${line} is not a line of a BEIR folder`,
  );
}

async function readQrels(path: string): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const qrels = new Map<string, Map<string, number>>();
  const [, ...rows] = (await readFile(path, "utf8")).split("\n");
  rows.forEach((row, i) => {
    if (row.trim() === "") return;
    const [query, document, score] = row.split("\t");
    if (!query || !document || Number.isNaN(Number(score))) {
      throw new Error(`${path}:${i + 2} is not "query-id, corpus-id, score" with tabs between: ${row}`);
    }
    qrels.set(query, (qrels.get(query) ?? new Map()).set(document, Number(score)));
  });
  return qrels;
}
