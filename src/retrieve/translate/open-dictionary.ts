import type { BilingualDictionary } from "../../ports/bilingual-dictionary.ts";
import { createGlossary, type Glossary } from "./glossary.ts";
import { withoutEnding } from "./place-endings.ts";
import { spellWords } from "./spell-words.ts";

/** Words of the articles that may be names. */
const LONGEST_NAME = 4;

/** The dictionary as far as one version of the index has words for it. */
export interface OpenedDictionary {
  readonly glossary: Glossary;
  readonly vocabulary: ReadonlySet<string>;
  readonly isHeld: (word: string) => boolean;
  readonly listed: BilingualDictionary["renderings"];
}

export function openDictionary(dictionary: BilingualDictionary, vocabulary: ReadonlySet<string>): OpenedDictionary {
  // Two characters that stand side by side only by chance, such as 家 and 小, are no word of the articles.
  const isHeld = (word: string) =>
    vocabulary.has(word) ||
    (word.length > 2 && [...word].some((_, at) => vocabulary.has(word.slice(0, at)) && vocabulary.has(word.slice(at))));
  const written = new Set([...vocabulary].join(""));
  const entries = dictionary.entries((word) => (word.length === 1 ? written.has(word) : isHeld(word)));
  const characters = entries.filter(({ word }) => word.length === 1);
  const short = [...vocabulary].filter((word) => word.length <= LONGEST_NAME);
  const glossary = createGlossary([
    ...entries.filter(({ word }) => isHeld(word)),
    ...spellWords(short, characters),
    ...spellWords(short, characters, withoutEnding),
  ]);
  return { glossary, vocabulary, isHeld, listed: (english) => dictionary.renderings(english) };
}
