import { asPattern } from "../../../domain/as-pattern.ts";
import type { TermWeights } from "../../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../../retrieve/terms.ts";
import { smallNumbers } from "../../../retrieve/translate/rules.ts";
import type { Origin, RenderedClaim, Translation } from "../../../retrieve/translate/translate-question.ts";

/** A question rendered from English, and what its words weigh. */
interface Rendered {
  readonly text: string;
  readonly termWeights: TermWeights;
}

/**
 * A rendered claim in the words of the sentence that it is held against: a word that the sentence lacks gives way to another
 * rendering of the same English that the sentence has, which weighs what that word weighed.
 */
export function inWordsOf(
  sentence: string,
  { text, termWeights }: Rendered,
  { origins }: Pick<Translation, "origins">,
  extractTerms: TermExtractor,
): Rendered {
  let claim = text;
  const weights = new Map(termWeights);
  for (const [word, { alternatives }] of byWord(origins)) {
    const other = sentence.includes(word)
      ? undefined
      : alternatives.find((one) => one.length > 1 && sentence.includes(one));
    if (other === undefined || !claim.includes(word)) continue;
    claim = claim.replace(word, other);
    const terms = extractTerms(other);
    const weight = extractTerms(word).reduce((sum, term) => sum + (termWeights.get(term) ?? 0), 0) / terms.length;
    for (const term of terms) weights.set(term, weight);
  }
  return { text: claim, termWeights: weights };
}

const byWord = (origins: Translation["origins"]): ReadonlyMap<string, Origin> =>
  new Map([...origins.values()].map((origin) => [origin.word, origin]));

/** What was claimed as it was put in English: the figure with what it counts, the word, or all that was stated. */
export function asPut(claimed: string, { origins }: Pick<Translation, "origins">, { stated }: RenderedClaim): string {
  const number = /\d[\d.]*/u.exec(claimed)?.[0];
  if (number !== undefined) {
    const said = [number, smallNumbers[Number(number) - 1] ?? number].map(asPattern).join("|");
    const counted = new RegExp(`(?<![\\w.,])(?:${said})(?![\\d.,]*\\d)(?:%|[- ]?[a-z]+\\b)?`, "iu");
    return counted.exec(stated)?.[0] ?? claimed;
  }
  const word = claimed.trim();
  const origin = [...origins.values()].find((one) => one.word === word || one.alternatives.includes(word));
  return origin?.english ?? stated.trim();
}
