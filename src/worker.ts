import { createListedDictionary } from "./adapters/cedict/listed-dictionary.ts";
import { readEnvironment } from "./adapters/environment.ts";
import { files, type Manifest, readJson } from "./adapters/exported/manifest.ts";
import { openExportedIndex } from "./adapters/exported/open-exported-index.ts";
import { openTableSegmenter } from "./adapters/jieba/table-segmenter.ts";
import { readFromAssets } from "./adapters/workers/asset-files.ts";
import { type Bindings, variablesOf } from "./adapters/workers/bindings.ts";
import { addPageFiles } from "./adapters/workers/page-files.ts";
import { assembleServices } from "./assemble.ts";
import { createApp } from "./http/create-app.ts";
import { createTermExtractor } from "./retrieve/terms.ts";

interface Execution {
  waitUntil(promise: Promise<unknown>): void;
}

type App = ReturnType<typeof createApp>;

let opening: Promise<App> | undefined;

export default {
  async fetch(request: Request, bindings: Bindings, execution: Execution): Promise<Response> {
    if (!opening) {
      const begun = openApp(bindings);
      opening = begun;
      begun.catch(() => {
        opening = undefined;
      });
      // The first asker may leave before the index is read, and others wait for it.
      execution.waitUntil(begun);
    }
    return (await opening).fetch(request, bindings);
  },
};

async function openApp(bindings: Bindings): Promise<App> {
  const environment = readEnvironment(variablesOf(bindings));
  const read = readFromAssets(bindings.ASSETS);
  const [manifest, index, words, dictionary, pages] = await Promise.all([
    readJson<Manifest>(read, files.manifest),
    openExportedIndex(read, { withVectors: false, withTokens: false }),
    read(files.words).then(openTableSegmenter),
    read(files.dictionary).then((file) => new TextDecoder().decode(file)),
    readJson<Readonly<Record<string, string>>>(read, files.sourcePages),
  ]);
  const services = assembleServices(environment, {
    index,
    embedder: "这个部署没有向量模型 This deployment has no embedding model.",
    extractTerms: createTermExtractor(words.segment),
    findNames: words.findNames,
    findNouns: words.findNouns,
    dictionary: createListedDictionary(dictionary),
    readPage: (file) => pages[file],
  });
  const app = createApp({
    ...services,
    addressOf: (c) => c.req.header("cf-connecting-ip") ?? "",
    onFailure: (error, requestId) => console.error(`request ${requestId} failed:`, error),
  });
  addPageFiles(app, manifest.pageFiles, bindings.ASSETS);
  return app;
}
