import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "../../src/adapters/environment.ts";
import { readCorpus } from "../../src/adapters/files/read-corpus.ts";
import { loadDatasets } from "../dataset.ts";
import { putBetweenMarkers } from "../report/between-markers.ts";
import { interviewSuite } from "./interview-suite.ts";
import { suiteSizes } from "./suite-sizes.ts";

/** Writes the interviews suite from the articles, and the sizes into the data card; running it again changes nothing. */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { articles } = await readCorpus({ directory: readEnvironment(process.env).CORPUS_DIR });
const rewordings: unknown = JSON.parse(await readFile(here("interview-rewordings.json"), "utf8"));
const suite = interviewSuite(articles, rewordings);
await writeFile(here("../datasets/interviews.jsonl"), suite);
console.log(`interviews: ${suite.trimEnd().split("\n").length} questions`);

const card = here("../DATA-CARD.md");
const sizes = suiteSizes(await loadDatasets(here("../datasets")));
await writeFile(card, putBetweenMarkers(await readFile(card, "utf8"), "sizes", sizes));
