import type { BilingualDictionary } from "../../ports/bilingual-dictionary.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../normalise.ts";
import { baseForms } from "./base-forms.ts";
import { beyondDictionaries } from "./beyond-dictionaries.ts";
import { type EnglishWord, englishWords, irregularBase, joins } from "./english-words.ts";
import { createGlossary, type Glossary, type Renderings } from "./glossary.ts";
import { nearSpellings } from "./near-spellings.ts";
import { endingOf, withoutEnding } from "./place-endings.ts";
import { spellNames } from "./spell-names.ts";
import { spellWords } from "./spell-words.ts";

const LONGEST_PHRASE = 4;
/** A phrase is taken as one only where it stands in a meaning as it is. */
const LEAST_OF_PHRASE = 0.7;
/** Of a word's renderings, those tried. */
const MOST_RENDERINGS = 40;
/** Of a word's forms, those looked up: buses is listed as a name, and bus as what is meant; pooling is no pool. */
const FORMS = 2;
/** Words of the articles that may be names. */
const LONGEST_NAME = 4;
const SHORTEST_SPELLING = 4;
/** A rendering counts so much less for each one that is commoner. */
const STEP = 0.04;
const LEAST_LISTED = 0.5;
const OF_ONE_CHARACTER = 0.6;
/** A name of so many words at most, and what it is a name of. */
const LONGEST_PLACE = 3;
const OF_NAME_ALONE = 0.8;
/** A meaning found from the Chinese side alone, where the English side lists the word: rarer, or of another sense. */
const UNLISTED = 0.7;

/** An English word or phrase with the words of the articles that may say it; none where nothing does. */
export interface Rendered {
  readonly english: string;
  readonly renderings: Renderings;
  /** It is spelled in pinyin. */
  readonly isName?: boolean;
  /** The commonest Chinese word for it, where the articles hold none. */
  readonly absent?: string;
}

export type EnglishRenderer = (text: string) => Promise<readonly Rendered[]>;

interface Opened {
  readonly glossary: Glossary;
  readonly vocabulary: ReadonlySet<string>;
  readonly isHeld: (word: string) => boolean;
  readonly listed: BilingualDictionary["renderings"];
}

/** Renders the words that carry a subject, by meaning or by pinyin, into words that the index holds. */
export function createEnglishRenderer(parts: {
  readonly index: Pick<PassageIndex, "info" | "vocabulary">;
  readonly dictionary: BilingualDictionary;
}): EnglishRenderer {
  const { index, dictionary } = parts;
  let opened: ({ readonly version: string } & Opened) | undefined;
  return async (text) => {
    const { version } = await index.info();
    if (opened?.version !== version) opened = { version, ...open(dictionary, await index.vocabulary()) };
    const known = opened;
    return renderWords(
      englishWords(text).map((word) => wellSpelt(word, known)),
      known,
    );
  };
}

function open(dictionary: BilingualDictionary, vocabulary: ReadonlySet<string>): Opened {
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

/** A word that nothing lists stands for one near to it in spelling that the articles have a word for. */
function wellSpelt(word: EnglishWord, opened: Opened): EnglishWord {
  if (joins(word) || listedFor([word], opened).length > 0 || renderingsOf([word], opened).size > 0) return word;
  const near = nearSpellings(word.text).flatMap((spelling) => englishWords(spelling));
  return near.find((meant) => listedFor([meant], opened).some(opened.isHeld)) ?? word;
}

function renderWords(words: readonly EnglishWord[], opened: Opened): readonly Rendered[] {
  const groups: Rendered[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    if (!first || joins(first)) {
      at++;
      continue;
    }
    const { length, ...rendered } =
      renderPlace(words.slice(at, at + LONGEST_PLACE), opened) ??
      renderLongest(words.slice(at, at + LONGEST_PHRASE), opened);
    groups.push(rendered);
    at += length;
  }
  return groups;
}

/** A name in pinyin with the English word for what it is a name of: Qiwu District is 栖梧区, or 栖梧 at least. */
function renderPlace(
  words: readonly EnglishWord[],
  opened: Opened,
): (Rendered & { readonly length: number }) | undefined {
  const at = words.findIndex(({ text }) => endingOf(text) !== undefined);
  const ending = endingOf(words[at]?.text ?? "");
  const name = words.slice(0, at);
  if (at < 1 || ending === undefined || name.some((word) => joins(word) || !/^\p{Lu}/u.test(word.text)))
    return undefined;
  const spelled = bySpelling(name, false, opened);
  if (spelled.length === 0) return undefined;
  const renderings = new Map(
    spelled
      .map((word) => (word.length > 1 && word.endsWith(ending) ? word.slice(0, -1) : word))
      .flatMap((word) => [[word + ending, 1] as const, [word, OF_NAME_ALONE] as const]),
  );
  return {
    english: words
      .slice(0, at + 1)
      .map(({ text }) => text)
      .join(" "),
    renderings,
    isName: true,
    length: at + 1,
  };
}

function renderLongest(words: readonly EnglishWord[], opened: Opened): Rendered & { readonly length: number } {
  for (let length = words.length; length >= 1; length--) {
    const phrase = words.slice(0, length);
    const last = phrase.at(-1);
    if (!last || joins(last)) continue;
    const renderings = renderingsOf(phrase, opened);
    const best = [...renderings].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_RENDERINGS);
    if (best.length > 0)
      return {
        english: englishOf(phrase),
        renderings: new Map(best),
        length,
        ...(isSpelled(phrase, opened) ? { isName: true } : {}),
        ...absentFor(phrase, best, opened),
      };
    // A term of several words is not what each of them says: speed limit has nothing of a limit of the articles.
    const [term] = length > 1 && !joins(phrase[0] ?? last) ? listedFor(phrase, opened) : [];
    if (term !== undefined) return { english: englishOf(phrase), renderings: new Map(), length, absent: term };
  }
  const [first] = words;
  const absent = first ? absentFor([first], [], opened) : {};
  return { english: first?.text ?? "", renderings: new Map(), length: 1, ...absent };
}

const englishOf = (phrase: readonly EnglishWord[]) => phrase.map(({ text }) => text).join(" ");

/** No word stands for a name that the articles do not hold. */
function absentFor(
  phrase: readonly EnglishWord[],
  best: readonly (readonly [string, number])[],
  opened: Opened,
): { readonly absent?: string } {
  const isName = phrase.every(({ text }) => /^\p{Lu}/u.test(text));
  const absent = listedFor(phrase, opened)[0] ?? (isName ? undefined : best[0]?.[0]);
  return absent === undefined ? {} : { absent };
}

function renderingsOf(phrase: readonly EnglishWord[], opened: Opened): Map<string, number> {
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
function listedFor(phrase: readonly EnglishWord[], { listed }: Opened): readonly string[] {
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

const isSpelled = (phrase: readonly EnglishWord[], opened: Opened) =>
  bySpelling(phrase, listedFor(phrase, opened).length > 0, opened).length > 0;

/** A word that is listed as English is hardly a name that is put together from others. */
function bySpelling(phrase: readonly EnglishWord[], isListed: boolean, opened: Opened): readonly string[] {
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
