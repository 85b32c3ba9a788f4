import type { PassageIndex } from "../../ports/passage-index.ts";
import type { TermExtractor } from "../terms.ts";
import { takeAskingWords } from "./question-words.ts";
import type { EnglishRenderer, Rendered } from "./render-english.ts";

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

/**
 * Renders an English question word by word into the articles' own words: of several renderings, the one that the
 * passages use that hold most of the question (cross-language retrieval by a dictionary, with the collection
 * disambiguating: Ballesteros and Croft, "Resolving Ambiguity for Cross-Language Retrieval", SIGIR 1998).
 * Null where the question holds Chinese or no English word can be rendered.
 */
export function createQuestionTranslator(parts: {
  readonly index: PassageIndex;
  readonly render: EnglishRenderer;
  readonly extractTerms: TermExtractor;
}): QuestionTranslator {
  const { index, render, extractTerms } = parts;
  return async (question) => {
    if (!isEnglish(question)) return null;
    const { rest, before, after } = takeAskingWords(question);
    const groups = await render(rest);
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
