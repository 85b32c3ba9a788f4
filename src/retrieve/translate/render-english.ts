import type { BilingualDictionary } from "../../ports/bilingual-dictionary.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { type EnglishWord, englishWords, joins } from "./english-words.ts";
import type { Renderings } from "./glossary.ts";
import { nearSpellings } from "./near-spellings.ts";
import { type OpenedDictionary, openDictionary } from "./open-dictionary.ts";
import { endingOf } from "./place-endings.ts";
import { bySpelling, isSpelled, listedFor, renderingsOf } from "./renderings-of.ts";

const LONGEST_PHRASE = 4;
/** Of a word's renderings, those tried. */
const MOST_RENDERINGS = 40;
/** A name of so many words at most, and what it is a name of. */
const LONGEST_PLACE = 3;
const OF_NAME_ALONE = 0.8;

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

/** Renders the words that carry a subject, by meaning or by pinyin, into words that the index holds. */
export function createEnglishRenderer(parts: {
  readonly index: Pick<PassageIndex, "info" | "vocabulary">;
  readonly dictionary: BilingualDictionary;
}): EnglishRenderer {
  const { index, dictionary } = parts;
  let opened: ({ readonly version: string } & OpenedDictionary) | undefined;
  return async (text) => {
    const { version } = await index.info();
    if (opened?.version !== version) opened = { version, ...openDictionary(dictionary, await index.vocabulary()) };
    const known = opened;
    return renderWords(
      englishWords(text).map((word) => wellSpelt(word, known)),
      known,
    );
  };
}

/** A word that nothing lists stands for one near to it in spelling that the articles have a word for. */
function wellSpelt(word: EnglishWord, opened: OpenedDictionary): EnglishWord {
  if (joins(word) || listedFor([word], opened).length > 0 || renderingsOf([word], opened).size > 0) return word;
  const near = nearSpellings(word.text).flatMap((spelling) => englishWords(spelling));
  return near.find((meant) => listedFor([meant], opened).some(opened.isHeld)) ?? word;
}

function renderWords(words: readonly EnglishWord[], opened: OpenedDictionary): readonly Rendered[] {
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
  opened: OpenedDictionary,
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

function renderLongest(
  words: readonly EnglishWord[],
  opened: OpenedDictionary,
): Rendered & { readonly length: number } {
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
  opened: OpenedDictionary,
): { readonly absent?: string } {
  const isName = phrase.every(({ text }) => /^\p{Lu}/u.test(text));
  const absent = listedFor(phrase, opened)[0] ?? (isName ? undefined : best[0]?.[0]);
  return absent === undefined ? {} : { absent };
}
