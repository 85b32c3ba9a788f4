import type { DictionaryEntry } from "../../ports/bilingual-dictionary.ts";

const shortHan = /^\p{Script=Han}{2,4}$/u;

/** Words that no dictionary has, such as people's names, spelled character by character by each one's first reading. */
export function spellWords(
  words: Iterable<string>,
  characters: readonly DictionaryEntry[],
): readonly DictionaryEntry[] {
  const readings = new Map(characters.toReversed().map(({ word, pinyin }) => [word, pinyin]));
  return [...words].flatMap((word) => {
    const syllables = shortHan.test(word) ? [...word].map((character) => readings.get(character)) : [];
    if (syllables.length === 0 || syllables.includes(undefined)) return [];
    return { word, pinyin: syllables.join(""), glosses: [] };
  });
}
