import { asPattern } from "../../domain/as-pattern.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { figureKinds } from "../question/answer-kind.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidBy } from "../question/near-equals.ts";
import type { AnotherInPlaceInput } from "./another-in-place.ts";

type OtherConditionInput = Omit<AnotherInPlaceInput, "title">;

/** For whom or what a statement holds: 租用仓库 of 租用仓库的，… */
const condition = /(?:^|[;。,])([^,;。]{3,24})的,/gu;

const asks = /多少|几|[哪啥谁]|什么/u;

/**
 * What the question has done something with, where all that the first quotation says holds for who did it with another
 * thing: 租用厂房 where it begins 租用仓库的. Null where there is none.
 */
export function otherCondition(input: OtherConditionInput): string | null {
  const { analysis, evidence, extractTerms, findThings } = input;
  const [first] = evidence;
  if (!first || !figureKinds.has(analysis.kind)) return null;
  const conditions = [...normalise(first.text).matchAll(condition)].map((match) => match[1] ?? "");
  const askedOf = (one: string) => {
    const [verb = ""] = extractTerms(one);
    if (verb.length < 2 || !one.startsWith(verb) || findThings(one).map(normalise).includes(verb)) return null;
    return new RegExp(`${asPattern(verb)}([^,;。?的]{2,12})`, "u").exec(analysis.text)?.[1] ?? null;
  };
  const isOther = (one: string, asked: string) => {
    const said = new Set(extractTerms(one));
    const words = extractTerms(asked).filter((term) => term.length > 1 && !isLight(term));
    return (
      words.length > 0 &&
      !asks.test(asked) &&
      !words.some((term) => one.includes(term) || isSaidBy(term, said, extractTerms))
    );
  };
  const asked = conditions.map((one) => ({ one, thing: askedOf(one) })).filter(({ thing }) => thing !== null);
  const isEachOther = asked.every(({ one, thing }) => thing !== null && isOther(one, thing));
  return isEachOther ? (asked[0]?.thing ?? null) : null;
}
