import type { DictionaryEntry } from "../../ports/bilingual-dictionary.ts";

const shortHan = /^\p{Script=Han}{1,4}$/u;
/** Of a word's spellings, those tried: most characters are read in one way only. */
const MOST_SPELLINGS = 8;

/** Words as they, or the part of them that is given, are written in pinyin, character by character, by each one's readings. */
export function spellWords(
  words: Iterable<string>,
  characters: readonly DictionaryEntry[],
  partOf: (word: string) => string = (word) => word,
): readonly DictionaryEntry[] {
  const readings = new Map<string, Set<string>>();
  for (const { word, pinyin } of characters) readings.set(word, (readings.get(word) ?? new Set()).add(pinyin));
  return [...words].flatMap((word) => {
    if (!shortHan.test(word)) return [];
    let spellings = [""];
    for (const character of partOf(word)) {
      const read = [...(readings.get(character) ?? [])];
      spellings = spellings.flatMap((start) => read.map((reading) => start + reading)).slice(0, MOST_SPELLINGS);
    }
    return spellings.map((pinyin) => ({ word, pinyin, glosses: [] }));
  });
}
