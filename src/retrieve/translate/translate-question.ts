import type { BilingualDictionary } from "../../ports/bilingual-dictionary.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../normalise.ts";
import type { TermExtractor } from "../terms.ts";
import { type EnglishWord, englishWords, joins } from "./english-words.ts";
import { createGlossary, type Glossary, type Renderings } from "./glossary.ts";
import { takeAskingWords } from "./question-words.ts";
import { spellWords } from "./spell-words.ts";

const LONGEST_PHRASE = 4;
/** A phrase is taken as one only where it stands in a meaning as it is. */
const LEAST_OF_PHRASE = 0.7;
/** Of a word's renderings, those tried. */
const MOST_RENDERINGS = 40;
const SHORTEST_SPELLING = 4;
/** Passages that are looked at to choose between renderings, and how many of them have a say. */
const LOOKED_AT = 40;
const DECIDING = 8;

export interface Translation {
  /** Chinese words in the order of the English ones: enough to find and to read by, no sentence. */
  readonly text: string;
  /** Words of the question that could not be rendered. */
  readonly unknown: readonly string[];
}

export type QuestionTranslator = (question: string) => Promise<Translation | null>;

interface Rendered {
  readonly english: string;
  readonly renderings: Renderings;
}

/**
 * Renders an English question word by word into the articles' own words: of several renderings, the one that the
 * passages use that hold most of the question (cross-language retrieval by a dictionary, with the collection
 * disambiguating: Ballesteros and Croft, "Resolving Ambiguity for Cross-Language Retrieval", SIGIR 1998).
 * Null where the question holds Chinese or no English word can be rendered.
 */
export function createQuestionTranslator(parts: {
  readonly index: PassageIndex;
  readonly dictionary: BilingualDictionary;
  readonly extractTerms: TermExtractor;
}): QuestionTranslator {
  const { index, dictionary, extractTerms } = parts;
  let opened: { readonly version: string; readonly glossary: Glossary } | undefined;
  const glossaryOfIndex = async () => {
    const { version } = await index.info();
    if (opened?.version !== version) opened = { version, glossary: openGlossary(dictionary, await index.vocabulary()) };
    return opened.glossary;
  };
  return async (question) => {
    if (!isEnglish(question)) return null;
    const glossary = await glossaryOfIndex();
    const { rest, before, after } = takeAskingWords(question);
    const groups = renderWords(englishWords(rest), glossary, await index.vocabulary());
    const known = groups.filter(({ renderings }) => renderings.size > 0);
    if (known.length === 0) return null;
    const chosen = await chooseByPassages(known, index, extractTerms);
    const unknown = groups.filter(({ renderings }) => renderings.size === 0).map(({ english }) => english);
    return { text: `${before}${joined(chosen)}${after}`, unknown };
  };
}

export const isEnglish = (text: string) => !/\p{Script=Han}/u.test(text) && /[a-z]{2}/iu.test(text);

/** Latin words and figures side by side need a space, Chinese ones none. */
const joined = (words: readonly string[]) =>
  words.reduce((text, word) => text + (/[a-z\d]$/iu.test(text) && /^[a-z\d]/iu.test(word) ? " " : "") + word, "");

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

async function chooseByPassages(
  groups: readonly Rendered[],
  index: PassageIndex,
  extractTerms: TermExtractor,
): Promise<readonly string[]> {
  const termsOf = new Map(
    groups.flatMap(({ renderings }) => [...renderings.keys()].map((word) => [word, extractTerms(word)] as const)),
  );
  const terms = [...new Set([...termsOf.values()].flat())];
  const hits = await index.searchByKeyword(terms, LOOKED_AT);
  const passages = await index.passages(hits.map(({ passageId }) => passageId));
  const { passageCount } = await index.info();
  const frequencies = await index.documentFrequencies(terms);
  const idf = (term: string) => Math.log(1 + passageCount / ((frequencies.get(term) ?? 0) + 0.5));
  const weigh = (word: string, likeness: number) => likeness * Math.max(0, ...(termsOf.get(word) ?? []).map(idf));
  const scored = passages
    .map((passage) => {
      const held = new Set(passage.terms);
      const holds = (word: string) => termsOf.get(word)?.every((term) => held.has(term)) ?? false;
      const score = groups.reduce(
        (sum, { renderings }) =>
          sum + Math.max(0, ...[...renderings].map(([word, likeness]) => (holds(word) ? weigh(word, likeness) : 0))),
        0,
      );
      return { holds, score };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, DECIDING);
  return groups.map(({ renderings }) => {
    const support = ([word, likeness]: readonly [string, number]) =>
      scored.reduce((sum, { holds, score }, at) => sum + (holds(word) ? score / (at + 2) : 0), 0.01) * likeness;
    return [...renderings].toSorted((a, b) => support(b) - support(a))[0]?.[0] ?? "";
  });
}
