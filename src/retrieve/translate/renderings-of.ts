import { normalise } from "../normalise.ts";
import { baseForms } from "./base-forms.ts";
import { beyondDictionaries } from "./beyond-dictionaries.ts";
import { type EnglishWord, irregularBase, joins } from "./english-words.ts";
import type { Glossary } from "./glossary.ts";
import type { OpenedDictionary } from "./open-dictionary.ts";
import { spellNames } from "./spell-names.ts";

/** A phrase is taken as one only where it stands in a meaning as it is. */
const LEAST_OF_PHRASE = 0.7;
/** Of a word's forms, those looked up: buses is listed as a name, and bus as what is meant; pooling is no pool. */
const FORMS = 2;
const SHORTEST_SPELLING = 4;
/** A rendering counts so much less for each one that is commoner. */
const STEP = 0.04;
const LEAST_LISTED = 0.5;
const OF_ONE_CHARACTER = 0.6;
/** A meaning found from the Chinese side alone, where the English side lists the word: rarer, or of another sense. */
const UNLISTED = 0.7;

/** The words of the articles that may say the phrase, each with how likely it does. */
export function renderingsOf(phrase: readonly EnglishWord[], opened: OpenedDictionary): Map<string, number> {
  const renderings = new Map<string, number>();
  const propose = (word: string, score: number) => renderings.set(word, Math.max(score, renderings.get(word) ?? 0));
  const listed = listedFor(phrase, opened);
  listed.forEach((word, at) => {
    if (opened.isHeld(word)) propose(word, (at === 0 ? 1 : weighLength(word)) * Math.max(LEAST_LISTED, 1 - STEP * at));
  });
  if (phrase.length === 1)
    for (const word of beyondDictionaries(phrase[0]?.text ?? "", opened.vocabulary)) propose(word, 1);
  const weight = listed.length > 0 ? UNLISTED : 1;
  for (const [word, score] of byMeaning(phrase, opened.glossary)) propose(word, score * weight * weighLength(word));
  for (const word of bySpelling(phrase, listed.length > 0, opened)) propose(word, 1);
  const [only] = phrase;
  const asItStands = normalise(only?.text ?? "");
  if (phrase.length === 1 && (opened.vocabulary.has(asItStands) || /\d/u.test(asItStands))) propose(asItStands, 1);
  return renderings;
}

/** One character may be a part of anything. */
const weighLength = (word: string) => (word.length === 1 ? OF_ONE_CHARACTER : 1);

/** What the English side of the dictionary lists, by the last word as it stands, then by a form of it; of a plural the commoner first. */
export function listedFor(phrase: readonly EnglishWord[], { listed }: OpenedDictionary): readonly string[] {
  const before = phrase.slice(0, -1).map(({ text }) => text.toLowerCase());
  const last = (phrase.at(-1)?.text ?? "").toLowerCase();
  const found = [...new Set([last, irregularBase(last), ...baseForms(last)])]
    .map(
      (form) =>
        [[...before, form].join(" "), [...before, form].join("-")].map(listed).find(({ length }) => length > 0) ?? [],
    )
    .filter(({ length }) => length > 0)
    .slice(0, last.endsWith("ing") ? 1 : FORMS);
  const commonest = last.endsWith("s") ? found.toSorted((a, b) => b.length - a.length) : found;
  // The dictionary writes 帐户 where articles now write 账户.
  return [...new Set(commonest.flat())].map((word) => word.replaceAll("帐", "账"));
}

function byMeaning(phrase: readonly EnglishWord[], glossary: Glossary): readonly (readonly [string, number])[] {
  const stems = phrase.filter((word) => !joins(word)).map(({ stem }) => stem);
  const least = phrase.length > 1 ? LEAST_OF_PHRASE : 0;
  return [...glossary.byMeaning(stems)].filter(([, score]) => score >= least);
}

/** Whether it is a name, found by how it sounds. */
export const isSpelled = (phrase: readonly EnglishWord[], opened: OpenedDictionary) =>
  bySpelling(phrase, listedFor(phrase, opened).length > 0, opened).length > 0;

/** A word that is listed as English is hardly a name that is put together from others. */
export function bySpelling(
  phrase: readonly EnglishWord[],
  isListed: boolean,
  opened: OpenedDictionary,
): readonly string[] {
  const { byPinyin } = opened.glossary;
  const isName = phrase.every(({ text }) => /^\p{Lu}/u.test(text));
  const letters = phrase.map(({ text }) => text.toLowerCase().replace(/[^a-z]/gu, "")).join("");
  if (letters.length < SHORTEST_SPELLING) return [];
  // Chinese words that residents use in English, such as hukou, are written small.
  if (!isName) return isListed || phrase.length > 1 ? [] : byPinyin(letters).filter((word) => word.length > 1);
  // Beijing is listed as 北京 alone, and so is never 背景.
  const [word = "", ...others] = opened.listed(letters);
  if (isListed) return word.length > 1 && others.length === 0 ? [] : byPinyin(letters);
  // Two places side by side are no name.
  const isSeveral =
    phrase.length > 1 && phrase.every(({ text }) => byPinyin(text.toLowerCase()).some((word) => word.length > 1));
  return isSeveral ? byPinyin(letters) : spellNames(letters, byPinyin);
}
