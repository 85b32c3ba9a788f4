import type { NounFinder } from "../../ports/noun-finder.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { type AnswerKind, holdsKind } from "../question/answer-kind.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidBy } from "../question/near-equals.ts";
import { wordsAbove } from "../words-above.ts";
import type { UntoldKindInput } from "./untold-kind.ts";

export interface AnotherInPlaceInput extends Omit<UntoldKindInput, "articleText"> {
  readonly findThings: NounFinder;
}

const figures: ReadonlySet<AnswerKind> = new Set(["amount", "percentage", "number", "duration"]);
/** What stands behind it is where or when something is done, and no kind of it: 在外头租房. */
const tellsWhere = /[在从到往]$/u;
/** Measures and bounds that a tagger takes for things. */
const tellsHowMuch = /小时|分钟|以[上下内外]|[^\p{Script=Han}]/u;

/**
 * The thing of whose figure a question asks, named right before a word of the first quotation, where each time another
 * thing stands there, and nothing shown says the one asked for: 稻谷 of 稻谷的最低收购价 where it is 小麦最低收购价. Null
 * where there is none.
 */
export function anotherInPlace(input: AnotherInPlaceInput): string | null {
  const { analysis, evidence, title, extractTerms } = input;
  const [first, ...further] = evidence;
  if (!first || !figures.has(analysis.kind)) return null;
  const quote = normalise(first.text);
  const answering = further.map(({ text }) => normalise(text)).filter((text) => holdsKind(analysis.kind, text));
  const shown = [title, ...wordsAbove(first.passage)].map(normalise);
  const said = [...shown, quote, ...answering].join("\n");
  const saidTerms = new Set(extractTerms(said));
  const told = thingsIn(quote, input);
  const terms = extractTerms(analysis.text).filter((term) => term.length > 1);

  const isAnother = (thing: string) => {
    const at = analysis.text.indexOf(thing);
    if (tellsWhere.test(analysis.text.slice(0, at))) return false;
    const behind = analysis.text.slice(at + thing.length).replace(/^的/u, "");
    const next = terms
      .filter((term) => behind.startsWith(term) && quote.includes(term))
      .toSorted((a, b) => b.length - a.length)[0];
    if (next === undefined || isLight(next)) return false;
    return quote
      .split(next)
      .slice(0, -1)
      .every((before) =>
        told.some(
          (other) =>
            before.replace(/的$/u, "").endsWith(other) &&
            !analysis.text.includes(other) &&
            !sharesCharacter(thing, other),
        ),
      );
  };
  return (
    thingsIn(analysis.text, input).find(
      (thing) => !said.includes(thing) && !isSaidBy(thing, saidTerms, extractTerms) && isAnother(thing),
    ) ?? null
  );
}

const thingsIn = (text: string, { findThings }: AnotherInPlaceInput): readonly string[] =>
  [...new Set(findThings(text).map(normalise))].filter(
    (thing) => !isLight(thing) && !isGeneric(thing) && !tellsHowMuch.test(thing),
  );

/** Other words for one thing share a character at another place, 床上 and 卧床; kinds of one end or begin alike, 低温 and 高温. */
const sharesCharacter = (one: string, other: string): boolean =>
  [...other].some((character, at) => one.includes(character) && one[at] !== character);
