import type { BilingualDictionary } from "../../ports/bilingual-dictionary.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../normalise.ts";
import { type EnglishWord, englishWords, joins } from "./english-words.ts";
import { createGlossary, type Glossary, type Renderings } from "./glossary.ts";
import { spellWords } from "./spell-words.ts";

const LONGEST_PHRASE = 4;
/** A phrase is taken as one only where it stands in a meaning as it is. */
const LEAST_OF_PHRASE = 0.7;
/** Of a word's renderings, those tried. */
const MOST_RENDERINGS = 40;
const SHORTEST_SPELLING = 4;

/** An English word or phrase with the words of the articles that may say it; none where nothing does. */
export interface Rendered {
  readonly english: string;
  readonly renderings: Renderings;
}

export type EnglishRenderer = (text: string) => Promise<readonly Rendered[]>;

/** Renders the words that carry a subject, by meaning or by pinyin, into words that the index holds. */
export function createEnglishRenderer(parts: {
  readonly index: Pick<PassageIndex, "info" | "vocabulary">;
  readonly dictionary: BilingualDictionary;
}): EnglishRenderer {
  const { index, dictionary } = parts;
  let opened:
    | { readonly version: string; readonly glossary: Glossary; readonly vocabulary: ReadonlySet<string> }
    | undefined;
  return async (text) => {
    const { version } = await index.info();
    if (opened?.version !== version) {
      const vocabulary = await index.vocabulary();
      opened = { version, vocabulary, glossary: openGlossary(dictionary, vocabulary) };
    }
    return renderWords(englishWords(text), opened.glossary, opened.vocabulary);
  };
}

function openGlossary(dictionary: BilingualDictionary, vocabulary: ReadonlySet<string>): Glossary {
  const isHeld = (word: string) =>
    vocabulary.has(word) ||
    [...word].some((_, at) => vocabulary.has(word.slice(0, at)) && vocabulary.has(word.slice(at)));
  const entries = dictionary.entries((word) => word.length === 1 || isHeld(word));
  const spelled = new Set(entries.map(({ word }) => word));
  const names = [...vocabulary].filter((word) => !spelled.has(word));
  return createGlossary([
    ...entries.filter(({ word }) => isHeld(word)),
    ...spellWords(
      names,
      entries.filter(({ word }) => word.length === 1),
    ),
  ]);
}

function renderWords(
  words: readonly EnglishWord[],
  glossary: Glossary,
  vocabulary: ReadonlySet<string>,
): readonly Rendered[] {
  const groups: Rendered[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    if (!first || joins(first)) {
      at++;
      continue;
    }
    const { length, ...rendered } = renderLongest(words.slice(at, at + LONGEST_PHRASE), glossary, vocabulary);
    groups.push(rendered);
    at += length;
  }
  return groups;
}

function renderLongest(
  words: readonly EnglishWord[],
  glossary: Glossary,
  vocabulary: ReadonlySet<string>,
): Rendered & { readonly length: number } {
  for (let length = words.length; length >= 1; length--) {
    const phrase = words.slice(0, length);
    const last = phrase.at(-1);
    if (!last || joins(last)) continue;
    const renderings = new Map(byMeaning(phrase, glossary));
    for (const word of bySpelling(phrase, glossary)) renderings.set(word, 1);
    const asItStands = normalise(last.text);
    if (length === 1 && vocabulary.has(asItStands)) renderings.set(asItStands, 1);
    const best = [...renderings].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_RENDERINGS);
    if (best.length > 0)
      return { english: phrase.map(({ text }) => text).join(" "), renderings: new Map(best), length };
  }
  return { english: words[0]?.text ?? "", renderings: new Map(), length: 1 };
}

function byMeaning(phrase: readonly EnglishWord[], glossary: Glossary): readonly (readonly [string, number])[] {
  const stems = phrase.filter((word) => !joins(word)).map(({ stem }) => stem);
  const least = phrase.length > 1 ? LEAST_OF_PHRASE : 0;
  return [...glossary.byMeaning(stems)].filter(([, score]) => score >= least);
}

function bySpelling(phrase: readonly EnglishWord[], glossary: Glossary): readonly string[] {
  const isName = phrase.every(({ text }) => /^\p{Lu}/u.test(text));
  const letters = phrase.map(({ text }) => text.toLowerCase().replace(/[^a-z]/gu, "")).join("");
  return isName && letters.length >= SHORTEST_SPELLING ? glossary.byPinyin(letters) : [];
}
