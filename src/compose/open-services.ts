import { createCedictDictionary } from "../adapters/cedict/cedict-dictionary.ts";
import { readEnglishTerms } from "../adapters/ecdict/read-english-terms.ts";
import { createTermTable } from "../adapters/ecdict/term-table.ts";
import type { Environment } from "../adapters/environment.ts";
import { createFeedbackFile } from "../adapters/files/feedback-file.ts";
import { findNamesWithJieba, findNounsWithJieba, findThingsWithJieba } from "../adapters/jieba/jieba-segmenter.ts";
import { type LanceIndex, openLanceIndex } from "../adapters/lancedb/open-lance-index.ts";
import type { Services } from "../http/services.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { assembleServices } from "./assemble-services.ts";
import { extractTerms } from "./extract-terms.ts";
import type { CompositionProgress } from "./ingest-corpus.ts";
import { createSourcePageReader, feedbackPath, indexUri } from "./locations.ts";

interface OpeningOptions extends Pick<CompositionProgress, "onWarning"> {
  /** Whether the index is made ready for many questions before the first. */
  readonly warm?: boolean;
  readonly onVersion?: () => void;
}

/** About 1,000 sentences, which the term extractor keeps. */
const REMEMBERED_PASSAGES = 300;

/** Everything that the HTTP app, the command line and the evaluation ask, over an index that exists. */
export async function openServices(
  environment: Environment,
  embedder: Embedder | string,
  options: Pick<CompositionProgress, "onWarning"> = {},
): Promise<Services> {
  return servicesOver(environment, await openIndex(environment, options), embedder);
}

export async function openIndex(environment: Environment, options: OpeningOptions): Promise<LanceIndex> {
  const cachedPassages = environment.INDEX_CACHE_PASSAGES;
  const index = await openLanceIndex({ uri: indexUri(environment), cachedPassages, ...options });
  await rememberWords(index);
  return index;
}

/** English and Chinese, each side read when it is first wanted. */
export const openDictionary = () => ({ ...createCedictDictionary(), renderings: createTermTable(readEnglishTerms) });

export function servicesOver(environment: Environment, index: PassageIndex, embedder: Embedder | string): Services {
  return assembleServices(environment, {
    index,
    embedder,
    extractTerms,
    findNames: findNamesWithJieba,
    findNouns: findNounsWithJieba,
    findThings: findThingsWithJieba,
    dictionary: openDictionary(),
    readPage: createSourcePageReader(environment),
    ...(environment.FEEDBACK === "on" ? { feedback: createFeedbackFile(feedbackPath(environment)) } : {}),
  });
}

/** Cuts the sentences of a small index into words before anybody asks: most of what reading an answer costs. */
async function rememberWords(index: PassageIndex): Promise<void> {
  if ((await index.info()).passageCount > REMEMBERED_PASSAGES) return;
  for (const article of await index.articles()) {
    for (const { sentences } of await index.passagesOf(article.id)) {
      for (const { span } of sentences) extractTerms(article.text.slice(span.start, span.end));
    }
  }
}
