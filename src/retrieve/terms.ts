import type { Segmenter } from "../ports/segmenter.ts";
import { partLabels } from "./labels.ts";
import { normalise } from "./normalise.ts";
import { rememberFor } from "./remember-for.ts";
import { rememberTexts } from "./remember-texts.ts";
import { stopWords } from "./stop-words.ts";

/** Words of a text as the keyword index knows them: normalised, without punctuation and stop words, repeats kept. */
export type TermExtractor = (text: string) => readonly string[];

const wordCharacter = /[\p{L}\p{N}]/u;

export function createTermExtractor(segment: Segmenter): TermExtractor {
  return rememberTexts((text) =>
    partLabels(normalise(text))
      .flatMap((part) => (part.isLabel ? [part.text] : segment(part.text)))
      .map((word) => word.trim())
      .filter((word) => wordCharacter.test(word) && !stopWords.has(word)),
  );
}

/** What a passage is found by: its words, its headings', its printed question's and its article's title. */
export function passageTerms(
  extract: TermExtractor,
  passage: {
    readonly text: string;
    readonly headingPath: readonly string[];
    readonly question?: { readonly text: string };
  },
  title: string,
): readonly string[] {
  return extract([title, ...passage.headingPath, passage.question?.text ?? "", passage.text].join("\n"));
}

/** Without those that are but a part of another: of 公积, 积金 and 公积金 the last alone. */
export function wholeTerms(terms: readonly string[]): readonly string[] {
  return terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)));
}

/** Each of a passage's words once. */
export const termSetOf = rememberFor(
  ({ terms }: { readonly terms: readonly string[] }): ReadonlySet<string> => new Set(terms),
);

/** Changes whenever the same text would yield other terms, so that an index is made anew. */
export const TERMS_VERSION = "5";
