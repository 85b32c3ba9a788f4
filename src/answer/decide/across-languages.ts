import type { NameFinder } from "../../ports/name-finder.ts";
import type { NounFinder } from "../../ports/noun-finder.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { Translation } from "../../retrieve/translate/translate-question.ts";
import { isProperName } from "../question/proper-name.ts";
import type { WordMeaning } from "./word-meaning.ts";

/** Of the other renderings, the likeliest, whose meaning is compared where none of them is said as it is. */
const COMPARED = 3;

/** A word rendered from English also counts as said where any other rendering of the same English is, or nearly is. */
export function acrossLanguages(
  meaning: WordMeaning,
  translation: Translation | null,
  extractTerms: TermExtractor,
): WordMeaning {
  if (!translation) return meaning;
  return async (word, others) => {
    const said = new Set(others);
    const isSaid = (other: string) => {
      const terms = extractTerms(other);
      return terms.length > 0 && terms.every((term) => said.has(term));
    };
    const alternatives = (translation.origins.get(word)?.alternatives ?? []).filter((other) => other.length > 1);
    if (alternatives.some(isSaid)) return 1;
    let nearest = 0;
    for (const other of [word, ...alternatives.slice(0, COMPARED)]) {
      nearest = Math.max(nearest, await meaning(other, said));
      if (nearest === 1) break;
    }
    return nearest;
  };
}

/**
 * Of words put side by side a tagger makes names that are none: in a rendered question those alone are that were spelled, in
 * any other those that are used as names.
 */
export function namesAcross(translation: Translation | null, findNames: NameFinder): NameFinder {
  if (!translation) return (text) => findNames(text).filter((name) => isProperName(name, text));
  return (text) => translation.names.filter((name) => text.includes(normalise(name)));
}

/** Of words put side by side, the nouns are but guesses. */
export const thingsAcross = (translation: Translation | null, findThings: NounFinder): NounFinder =>
  translation ? () => [] : findThings;

/** Words of a question in another language that no evidence can hold: without a rendering, or with none that is said. */
export function unheld(missing: readonly string[], translation: Translation | null): readonly string[] {
  const absent = missing.filter((term) => translation?.origins.get(term)?.isAbsent ?? false);
  return [...(translation?.unknown ?? []), ...absent];
}

/** Missing words as the reader wrote them; of rendered ones the nouns alone, since rendered verbs are but guesses. */
export function inOwnLanguage(
  missing: readonly string[],
  translation: Translation | null,
  findNouns: NounFinder,
): readonly string[] {
  if (!translation) return missing;
  const nouns = new Set(findNouns(translation.text).map(normalise));
  const named = missing.flatMap((term) => {
    const origin = translation.origins.get(term);
    if (!origin) return [term];
    return nouns.has(term) ? [origin.english] : [];
  });
  return [...new Set(named)];
}
