import type { IndexInfo } from "../../ports/passage-index.ts";

/** Changes whenever files of an older export can no longer be read. */
export const FORMAT_VERSION = 2;

/** What the other files hold; read first. */
export interface Manifest {
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly info: IndexInfo;
  /** SHA-256 over the articles' own hashes, hex. */
  readonly corpusHash: string;
  /** Dimension of the passages' token vectors; 0 where there are none. */
  readonly tokenDimension: number;
  /** URL paths of the chat page and the file that each is served from. */
  readonly pageFiles: Readonly<Record<string, string>>;
}

/** Files of an export, below one folder. */
export const files = {
  manifest: "manifest.json",
  articles: "articles.json",
  passages: "passages.json",
  /** Every term, sorted, one a line. */
  vocabulary: "vocabulary.txt",
  keywords: "keywords.bin",
  vectors: "vectors.bin",
  tokens: "tokens.bin",
  words: "words.bin",
  dictionary: "dictionary.json",
  englishTerms: "english-terms.tsv",
  sourcePages: "source-pages.json",
} as const;

/** Reads one file of an export. */
export type ReadExported = (file: string) => Promise<ArrayBuffer>;

export async function readJson<Value>(read: ReadExported, file: string): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await read(file)));
}
