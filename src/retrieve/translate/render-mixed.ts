import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../normalise.ts";
import type { TermExtractor } from "../terms.ts";
import { chooseRenderings } from "./choose-renderings.ts";
import type { EnglishRenderer } from "./render-english.ts";

/** Words of English within Chinese; shorter ones, and those with capitals inside, are mostly names as they stand. */
const run = /(?<![\p{Script=Latin}\d.])[A-Za-z][a-z]*(?:['’ -][A-Za-z][a-z]*)*(?![A-Za-z\d.])/gu;
const plainWord = /(?<![A-Za-z])[a-z]{4,}/gu;
const han = /\p{Script=Han}/u;

export type MixedRenderer = (question: string) => Promise<string | null>;

/**
 * A Chinese question with the English words in it, such as tunnel, in the articles' own words; null where it holds none, or
 * only such as the articles write so themselves.
 */
export function createMixedRenderer(parts: {
  readonly index: PassageIndex;
  readonly render: EnglishRenderer;
  readonly extractTerms: TermExtractor;
}): MixedRenderer {
  const { index, render, extractTerms } = parts;
  return async (question) => {
    if (!han.test(question)) return null;
    const found = [...question.matchAll(run)].filter(([words]) => words.match(plainWord) !== null);
    if (found.length === 0) return null;
    const vocabulary = await index.vocabulary();
    const foreign = found.filter(([words]) =>
      (words.match(plainWord) ?? []).some((word) => !vocabulary.has(normalise(word))),
    );
    if (foreign.length === 0) return null;
    const beside = extractTerms(foreign.reduce((text, [words]) => text.replace(words, " "), question));
    const context = beside.map((term) => ({ english: term, renderings: new Map([[term, 1]]) }));
    const groups = await Promise.all(foreign.map(([words]) => render(words)));
    const chosen = await chooseRenderings([...context, ...groups.flat()], index, extractTerms);
    let text = question;
    for (const [at, { 0: words, index: start }] of [...foreign.entries()].toReversed()) {
      const rendered = (groups[at] ?? []).map((group) => chosen.get(group) ?? group.english).join("");
      if (!han.test(rendered)) continue;
      text = `${text.slice(0, start).trimEnd()}${rendered}${text.slice(start + words.length).trimStart()}`;
    }
    return text === question ? null : text;
  };
}
