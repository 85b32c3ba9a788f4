import type { DictionaryEntry } from "../../ports/bilingual-dictionary.ts";
import { englishWords, joins } from "./english-words.ts";

/** How surely a Chinese word says what the English words say, from 0 to 1. */
export type Renderings = ReadonlyMap<string, number>;

export interface Glossary {
  /** Chinese words whose meanings hold these stems side by side. */
  byMeaning(stems: readonly string[]): Renderings;
  /** Chinese words that are written so in pinyin without tones. */
  byPinyin(letters: string): readonly string[];
}

/** A meaning that is just the words asked for, or that holds them among others. */
const WHOLE = 1;
const PHRASE_AMONG_OTHERS = 0.7;
const WORD_AMONG_OTHERS = 0.6;
/** One that names a kind of it: 候鸟, migratory bird. */
const KIND = 0.6;

/** Of no use as a meaning: what the word is short for, a variant of, a surname, or counted with. */
const aboutTheWord =
  /^(surname|variant|old variant|see |see also|abbr\. for|also written|erhua variant|CL:|Taiwan pr)/iu;
const aside = /\([^)]*\)/gu;

interface Meaning {
  readonly word: string;
  readonly stems: readonly string[];
}

export function createGlossary(entries: readonly DictionaryEntry[]): Glossary {
  const meanings = new Map<string, Meaning[]>();
  const spelled = new Map<string, Set<string>>();
  for (const { word, pinyin, glosses } of entries) {
    append(spelled, pinyin, () => new Set<string>()).add(word);
    for (const gloss of glosses) {
      if (aboutTheWord.test(gloss)) continue;
      for (const meaning of gloss.replace(aside, " ").split(";")) {
        const stems = contentStems(meaning);
        for (const stem of new Set(stems)) append(meanings, stem, () => [] as Meaning[]).push({ word, stems });
      }
    }
  }
  return {
    byMeaning(stems) {
      const found = new Map<string, number>();
      for (const { word, stems: meant } of meanings.get(stems[0] ?? "") ?? []) {
        const score = likeness(stems, meant);
        if (score > (found.get(word) ?? 0)) found.set(word, score);
      }
      return found;
    },
    byPinyin: (letters) => [...(spelled.get(letters) ?? [])],
  };
}

export const contentStems = (text: string) =>
  englishWords(text)
    .filter((word) => !joins(word))
    .map(({ stem }) => stem);

function likeness(asked: readonly string[], meant: readonly string[]): number {
  const holds = meant.some((_, at) => asked.every((stem, i) => meant[at + i] === stem));
  if (!holds) return 0;
  if (asked.length === meant.length) return WHOLE;
  if (asked.length > 1) return PHRASE_AMONG_OTHERS;
  return meant.length === 2 && meant[1] === asked[0] ? KIND : WORD_AMONG_OTHERS / meant.length;
}

function append<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = create();
  map.set(key, made);
  return made;
}
