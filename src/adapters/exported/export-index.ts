import { createHash } from "node:crypto";
import { YijuError } from "../../domain/errors.ts";
import type { BilingualDictionary } from "../../ports/bilingual-dictionary.ts";
import type { IndexedPassage, PassageIndex } from "../../ports/passage-index.ts";
import { FORMAT_VERSION, files, type Manifest } from "./manifest.ts";
import type { ExportedPassage } from "./open-exported-index.ts";
import { packKeywords } from "./pack-keywords.ts";
import { packTokens, packVectors } from "./pack-vectors.ts";
import { packSections } from "./sections.ts";

/** Past this an isolate of 128 MB cannot hold the index beside the work of answering. */
export const MOST_PASSAGES = 8_000;

export interface ExportInput {
  readonly index: PassageIndex;
  readonly dictionary: Pick<BilingualDictionary, "entries">;
  /** Sorted lines `term<tab>word,word`. */
  readonly englishTerms: string;
  /** Tables of the segmenter, as `packTables` lays them out. */
  readonly words: Uint8Array<ArrayBuffer>;
  readonly readPage: (file: string) => string | undefined;
  readonly pageFiles: Manifest["pageFiles"];
}

/**
 * The files that `openExportedIndex` reads, by name, from any index.
 * @throws YijuError "configuration" when the index is larger than a Worker can serve.
 */
export async function exportIndex(input: ExportInput): Promise<ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>> {
  const { index, dictionary, readPage } = input;
  const info = await index.info();
  if (info.passageCount > MOST_PASSAGES) throw tooLarge(info.passageCount);
  const articles = await index.articles();
  const ids = await Promise.all(articles.map(async ({ id }) => (await index.passagesOf(id)).map((each) => each.id)));
  const passages = await index.passages(ids.flat());
  const { vocabulary, sections } = packKeywords(passages);
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    info,
    corpusHash: createHash("sha256")
      .update(articles.map(({ contentHash }) => contentHash).join("\n"))
      .digest("hex"),
    tokenDimension: passages.find(({ tokenVectors }) => tokenVectors)?.tokenVectors?.dimension ?? 0,
    pageFiles: input.pageFiles,
  };
  const pages = new Set(articles.flatMap(({ segments }) => segments.map(({ file }) => file)));
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    [files.manifest, JSON.stringify(manifest)],
    [files.articles, JSON.stringify(articles)],
    [files.passages, JSON.stringify(passages.map(withoutVectors))],
    [files.vocabulary, vocabulary.join("\n")],
    [files.keywords, packSections(sections)],
    [files.vectors, packVectors(passages, info.dimension)],
    [files.tokens, packTokens(passages)],
    [files.words, input.words],
    [files.dictionary, JSON.stringify(entriesFor(dictionary, new Set(vocabulary)))],
    [files.englishTerms, input.englishTerms],
    [files.sourcePages, JSON.stringify(Object.fromEntries([...pages].map((file) => [file, readPage(file)])))],
  ]);
}

function withoutVectors(passage: IndexedPassage): ExportedPassage {
  const {
    text: _text,
    terms: _terms,
    vector: _vector,
    tokenVectors: _tokens,
    sentenceVectors: _own,
    ...rest
  } = passage;
  return rest;
}

/** The entries that can render a question into words that the articles hold; the whole dictionary would not fit. */
function entriesFor(dictionary: ExportInput["dictionary"], vocabulary: ReadonlySet<string>) {
  const isHeld = (word: string) =>
    vocabulary.has(word) ||
    [...word].some((_, at) => vocabulary.has(word.slice(0, at)) && vocabulary.has(word.slice(at)));
  return dictionary.entries((word) => word.length === 1 || isHeld(word));
}

function tooLarge(passageCount: number): YijuError {
  return new YijuError(
    "configuration",
    `索引有 ${passageCount} 个段落，Worker 至多能带 ${MOST_PASSAGES} 个 A Worker carries at most ${MOST_PASSAGES} passages.`,
    "用 Node 部署，让 Worker 在前面转发（ORIGIN_URL）Deploy on Node, and put the Worker in front with ORIGIN_URL.",
  );
}
