import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createCedictDictionary } from "./adapters/cedict/cedict-dictionary.ts";
import { readEnglishTerms } from "./adapters/ecdict/read-english-terms.ts";
import { type Environment, readEnvironment } from "./adapters/environment.ts";
import { exportIndex } from "./adapters/exported/export-index.ts";
import { SCREENS } from "./adapters/files/page-assets.ts";
import { filesBelow } from "./adapters/files-below.ts";
import { readJiebaTables } from "./adapters/jieba/read-jieba-tables.ts";
import { packTables } from "./adapters/jieba/table-segmenter.ts";
import { openLanceIndex } from "./adapters/lancedb/open-lance-index.ts";
import { createProgressReporter } from "./adapters/terminal/progress.ts";
import { buildPage } from "./adapters/vite/build-page.ts";
import { INDEX_FOLDER } from "./adapters/workers/asset-files.ts";
import { ingest, loadEmbedder } from "./compose/ingest-corpus.ts";
import { createSourcePageReader, indexUri } from "./compose/locations.ts";
import { embeddingsEndpoint } from "./compose/open-embedder.ts";
import { YijuError } from "./domain/errors.ts";

/** Where wrangler.toml looks for them. */
const TARGET = join("dist", "worker");

/**
 * Brings the index up to date and writes it, with the chat page, as the assets that the Worker is deployed with:
 * npm run export [-- --out FOLDER]; what the folder held before is gone.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const given = readEnvironment(process.env);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const progress = createProgressReporter(process.stderr);
  const environment = withOwnIndex(given);
  const options = { ...progress, mayChangeModel: environment !== given };
  const embedder = await loadEmbedder(environment, options);
  if (typeof embedder === "string") console.error(`degraded 仅关键词 keywords only: ${embedder}`);
  await ingest(environment, embedder, options);
  progress.finish();
  const page = await buildPage(root);
  const exported = await exportIndex({
    index: await openLanceIndex({ uri: indexUri(environment) }),
    dictionary: createCedictDictionary(),
    englishTerms: readEnglishTerms(),
    words: packTables(readJiebaTables()),
    readPage: createSourcePageReader(environment),
    pageFiles: await pageFilesOf(page),
  });
  const target = values.out === undefined ? join(root, TARGET) : resolve(values.out);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await cp(page, unfinished, { recursive: true });
  await mkdir(join(unfinished, INDEX_FOLDER));
  for (const [name, content] of exported) {
    await writeFile(join(unfinished, INDEX_FOLDER, name), content);
    console.log(`${name}\t${Buffer.byteLength(content)} bytes`);
  }
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  console.log(`→ ${target}`);
}

/** What is exported for a model elsewhere has an index of its own, so that it does not take the place of another model's. */
function withOwnIndex(environment: Environment): Environment {
  if (!embeddingsEndpoint(environment)) return environment;
  return { ...environment, LANCEDB_URI: join(environment.DATA_DIR, "index-for-worker") };
}

/** Each file under its own path, and the document under each of its screens. */
async function pageFilesOf(page: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await filesBelow(page)).map((path) => path.slice(page.length).replaceAll(sep, "/"));
  return Object.fromEntries([...paths.map((path) => [path, path]), ...SCREENS.map((path) => [path, "/index.html"])]);
}

main().catch((error: unknown) => {
  if (!(error instanceof YijuError)) throw error;
  console.error(`${error.message}\n→ ${error.action}`);
  process.exit(error.code === "configuration" ? 2 : 1);
});
