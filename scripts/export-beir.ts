import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadDatasets } from "../evals/dataset.ts";
import { writeBeir } from "../evals/formats/beir.ts";
import { toBeir } from "../evals/formats/to-beir.ts";
import { readEnvironment } from "../src/adapters/environment.ts";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";

/** Writes the articles and the evaluation's questions as a BEIR folder, for other retrievers to be measured on. */

const { values } = parseArgs({ options: { out: { type: "string" } } });
if (!values.out) throw new Error("tsx scripts/export-beir.ts --out DIR");
const { articles } = await readCorpus({ directory: readEnvironment(process.env).CORPUS_DIR });
const items = await loadDatasets(fileURLToPath(new URL("../evals/datasets", import.meta.url)));
const collection = toBeir(articles, items);
await writeBeir(values.out, collection);
console.log(`${collection.corpus.length} documents, ${collection.queries.length} questions → ${values.out}`);
