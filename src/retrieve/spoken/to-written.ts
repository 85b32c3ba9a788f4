import type { PassageIndex } from "../../ports/passage-index.ts";
import { stopWords } from "../stop-words.ts";
import type { TermExtractor } from "../terms.ts";
import { everydayRows } from "./everyday-words.ts";
import { spokenForms } from "./spoken-words.ts";

/** Asks whether, as speech does at a clause's end: 能刷不, 便宜了没. */
const asksWhether =
  /(?<=[\p{Script=Han}])(?<!(从来|从|还|要|可|都|也|就|并|是|又|有))[不没](?=[呀啊哈]?([，,。？?!！]|$))/gu;

/** By these the kind of answer is known; they are written as they are spoken. */
const asking = ["多少钱", "几块钱", "什么钱"];

/**
 * Where the same characters say something else: what is borrowed by the piece is no money, 看病人 is no 看病, and 涨几个点 asks
 * for no rate of interest.
 */
const otherwise: readonly (readonly [string, RegExp])[] = [
  ["借", /借[阅书]|书[^，,。？?]{0,4}借|借[^，,。？?]{0,4}(?:几|多少|\d|[一两三四五六七八九十])[本册辆台把件张套]/u],
  ["看病", /看病[人房床]/u],
  ["几个点", /[涨降升跌浮抽返扣]了?几个点/u],
];

const writtenOf: ReadonlyMap<string, readonly string[]> = new Map(
  everydayRows.flatMap(({ spoken, written }) => spoken.map((word) => [word, written] as const)),
);

export interface WrittenForm {
  readonly text: string;
  /** Terms that stand for a spoken word, with that word. */
  readonly spokenOf: ReadonlyMap<string, string>;
}

/**
 * A question as an article would put it: asking words in their written form, and everyday words in the first of their
 * written ones that the articles use, where more passages use it. A question that holds nothing spoken stays as it is.
 */
export function createWrittenForm(
  index: Pick<PassageIndex, "documentFrequencies">,
  extractTerms: TermExtractor,
): (question: string) => Promise<WrittenForm> {
  return async (question) => {
    const plain = withoutSpokenForms(question).replace(asksWhether, "吗");
    const parts = partsOf(plain, extractTerms(plain));
    const everyday = parts.filter((part) => writtenOf.has(part));
    if (everyday.length === 0) return { text: plain, spokenOf: new Map() };
    const written = everyday.flatMap((word) => writtenOf.get(word) ?? []);
    const termsOf = new Map([...everyday, ...written].map((word) => [word, extractTerms(word)]));
    const frequencies = await index.documentFrequencies([...new Set([...everyday, ...[...termsOf.values()].flat()])]);
    const frequencyOf = (word: string) => frequencies.get(word) ?? 0;
    /** In how many passages all of a written word's terms may stand; a word that only joins is at hand everywhere. */
    const usesOf = (word: string) => Math.min(...(termsOf.get(word) ?? []).map(frequencyOf));
    const spokenOf = new Map<string, string>();
    const text = parts.map((part) => {
      const chosen = writtenOf.get(part)?.find((word) => usesOf(word) > 0);
      if (chosen === undefined || usesOf(chosen) <= frequencyOf(part)) return part;
      for (const term of termsOf.get(chosen) ?? []) spokenOf.set(term, part);
      return chosen;
    });
    return { text: text.join(""), spokenOf };
  };
}

const withoutSpokenForms = (text: string) =>
  spokenForms.reduce((rest, [spoken, written]) => rest.replaceAll(spoken, written), text);

/** The text cut around its everyday words; a longer word that one is part of stays whole, as 交通 around 交. */
function partsOf(text: string, terms: readonly string[]): readonly string[] {
  const alone = new Set(terms);
  const meant = (word: string) => !otherwise.some(([other, context]) => other === word && context.test(text));
  const everyday = [...writtenOf.keys()].filter(
    (word) => text.includes(word) && (word.length > 1 || alone.has(word)) && meant(word),
  );
  if (everyday.length === 0) return [text];
  const longer = [...alone, ...stopWords, ...asking].filter((word) => word.length > 1 && text.includes(word));
  const longestFirst = [...new Set([...everyday, ...longer])].toSorted((a, b) => b.length - a.length);
  return text.split(new RegExp(`(${longestFirst.map(escaped).join("|")})`, "u"));
}

const escaped = (word: string) => word.replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
