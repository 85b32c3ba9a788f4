import { createListedDictionary } from "../adapters/cedict/listed-dictionary.ts";
import { createTermTable } from "../adapters/ecdict/term-table.ts";
import type { Environment } from "../adapters/environment.ts";
import { files, type ReadExported, readJson } from "../adapters/exported/manifest.ts";
import { openExportedIndex } from "../adapters/exported/open-exported-index.ts";
import { openTableSegmenter } from "../adapters/jieba/table-segmenter.ts";
import type { Services } from "../http/services.ts";
import type { Embedder } from "../ports/embedder.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { assembleServices } from "./assemble-services.ts";

/** The services over an export, with nothing that an isolate has not; without an embedder, the reason as a text. */
export async function composeExported(
  environment: Environment,
  read: ReadExported,
  { embedder, withTokens = false }: { readonly embedder: Embedder | string; readonly withTokens?: boolean },
): Promise<Services> {
  const readText = async (file: string) => new TextDecoder().decode(await read(file));
  const [index, words, dictionary, englishTerms, pages] = await Promise.all([
    openExportedIndex(read, { withVectors: typeof embedder !== "string", withTokens }),
    read(files.words).then(openTableSegmenter),
    readText(files.dictionary),
    readText(files.englishTerms),
    readJson<Readonly<Record<string, string>>>(read, files.sourcePages),
  ]);
  return assembleServices(environment, {
    index,
    embedder,
    extractTerms: createTermExtractor(words.segment),
    findNames: words.findNames,
    findNouns: words.findNouns,
    findThings: words.findThings,
    dictionary: { ...createListedDictionary(dictionary), renderings: createTermTable(() => englishTerms) },
    readPage: (file) => pages[file],
  });
}
