import type { PassageIndex } from "../../ports/passage-index.ts";
import type { TermExtractor } from "../terms.ts";
import { arrangeClaim, writeClaimWords } from "./arrange-claim.ts";
import { arrangeQuestion } from "./arrange-question.ts";
import { chooseRenderings } from "./choose-renderings.ts";
import { writeContractions, writeFixedPhrases } from "./fixed-phrases.ts";
import { type EnglishClaim, readEnglishClaim } from "./read-english-claim.ts";
import type { EnglishRenderer } from "./render-english.ts";
import { writeByRule, writeSmallNumbers } from "./rules.ts";

export interface Translation {
  /** Chinese words, in an order near to that of Chinese: enough to find and to read by, no sentence. */
  readonly text: string;
  /** Words of the question that could not be rendered. */
  readonly unknown: readonly string[];
  /** Words of the text that are names spelled in pinyin. */
  readonly names: readonly string[];
  /** Where it takes something to be so. */
  readonly claim?: RenderedClaim;
  /** For each term of the text, the English that it renders and the other words of the articles that may say it. */
  readonly origins: ReadonlyMap<string, Origin>;
}

export interface RenderedClaim {
  /** What is stated, in English. */
  readonly stated: string;
  /** The whole question with its words set apart, since side by side they are no words of the articles. */
  readonly text: string;
}

export interface Origin {
  readonly english: string;
  /** Of the text, with the term in it. */
  readonly word: string;
  readonly alternatives: readonly string[];
  /** The articles hold no word for it. */
  readonly isAbsent: boolean;
}

export type QuestionTranslator = (question: string) => Promise<Translation | null>;

/**
 * Renders an English question word by word into the articles' own words: of several renderings, the one that the
 * sentences use that hold most of the question (cross-language retrieval by a dictionary, with the collection
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
    const asked = writeContractions(question);
    const claim = readEnglishClaim(asked);
    const pieces = await Promise.all(
      (claim ? arrangeClaim(writtenClaim(claim)) : arrangeQuestion(write(asked))).map(async (piece) =>
        "chinese" in piece ? [piece.chinese] : await render(piece.english),
      ),
    );
    const groups = pieces.flat().filter((part) => typeof part !== "string");
    const chosen = await chooseRenderings(groups, index, extractTerms);
    if (chosen.size === 0) return null;
    const said = pieces
      .flat()
      .map((part) => (typeof part === "string" ? part : { word: chosen.get(part) ?? part.absent ?? "" }));
    const text = joined(said.map((part) => (typeof part === "string" ? part : part.word)).filter(Boolean));
    const origins = new Map<string, Origin>();
    for (const group of groups) {
      const word = chosen.get(group) ?? group.absent;
      if (word === undefined) continue;
      const alternatives = [...group.renderings.keys()].filter((other) => other !== word);
      for (const term of extractTerms(word))
        origins.set(term, { english: group.english, word, alternatives, isAbsent: !chosen.has(group) });
    }
    const unknown = groups
      .filter((group) => !chosen.has(group) && group.absent === undefined)
      .map(({ english }) => english);
    const names = groups.flatMap((group) => {
      const word = chosen.get(group);
      return group.isName && word !== undefined ? [word] : [];
    });
    return {
      names,
      text,
      unknown,
      origins,
      ...(claim ? { claim: { stated: claim.stated, text: setApart(said) } } : {}),
    };
  };
}

const write = (english: string) => writeByRule(writeFixedPhrases(english));

/** A claim keeps the words that a question may do without. */
const writtenClaim = (claim: EnglishClaim): EnglishClaim => ({
  ...claim,
  stated: write(writeSmallNumbers(writeClaimWords(claim.stated))),
  rest: write(claim.rest),
});

export const isEnglish = (text: string) => !/\p{Script=Han}/u.test(text) && /[a-z]{2}/iu.test(text);

const setApart = (parts: readonly (string | { readonly word: string })[]) =>
  parts
    .map((part) => (typeof part === "string" ? part : ` ${part.word} `))
    .join("")
    // 5个 goes with what is counted.
    .replace(/(?<=\d个) +/gu, "");

/** Latin words and figures side by side need a space, Chinese ones none. */
const joined = (words: readonly string[]) =>
  words.reduce((text, word) => text + (/[a-z\d]$/iu.test(text) && /^[a-z\d]/iu.test(word) ? " " : "") + word, "");
