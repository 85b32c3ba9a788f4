import { normalise } from "../../retrieve/normalise.ts";
import { type TermExtractor, wholeTerms } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { figureKinds, holdsKind } from "./answer-kind.ts";
import { holdsUnit } from "./asked-unit.ts";
import { isGeneric } from "./generic-nouns.ts";
import { isLight } from "./light-words.ts";
import { isSaidBy } from "./near-equals.ts";

const asks = /谁|怎|咋|几|多[少大久长高]|^需要$|^[我你您他她它咱俺]|^要[交付收缴给花带掏罚]$/u;
/** Of a figure: 一张, 每次. */
const measure = /^[一二两三半每\d]\p{Script=Han}$/u;
/** A time of the day. */
const clock = { asks: /几点|几时/u, gives: /\d\s*[时点:：]|[一二三四五六七八九十]点|全天|24小时/u };
/** A time told by what happens then: 出院时退还. */
const event = /[^,，。;；\d]{2}(?:时|[之以]?[前后]|之日)(?:起|即|一次性)?[\p{Script=Han}]/u;
/** What is to be done. */
const demand = /须|应当|需要?|提交|携带|凭|持/u;

interface Shown {
  readonly sentences: readonly string[];
  /** Their articles' titles and publishers, normalised. */
  readonly sources: string;
  readonly extractTerms: TermExtractor;
}

/**
 * Whether one of the sentences says all that the phrase asks of, beside what would answer it: of such a one nobody can be
 * told that it does not say so. Whose form alone tells little, such as a name's, is left to the reader's eyes.
 */
export function mayAnswer(
  phrase: string,
  { kind, unit }: Pick<QuestionAnalysis, "kind" | "unit">,
  { sentences, sources, extractTerms }: Shown,
): boolean {
  const own = wholeTerms([...new Set(extractTerms(phrase))]).filter(
    (term) => term.length > 1 && !isGeneric(term) && !isLight(term) && !asks.test(term) && !measure.test(term),
  );
  const isHeld = (clauses: string) =>
    kind === "procedure"
      ? demand.test(clauses)
      : (figureKinds.has(kind) &&
          holdsKind(kind, clauses) &&
          (!clock.asks.test(phrase) || clock.gives.test(clauses))) ||
        (kind === "date" && event.test(clauses));
  const says = (text: string) => {
    const words = new Set(extractTerms(text));
    return (term: string) => text.includes(term) || isSaidBy(term, words, extractTerms);
  };
  const isOnIt = (clauses: string) => own.length === 0 || own.some(says(clauses));
  return sentences.map(normalise).some((sentence) => {
    const isWhole = own.every(says(`${sources}\n${sentence}`)) && (unit === null || holdsUnit(unit, sentence));
    return isWhole && sentence.split(/[；;。]/u).some((clauses) => isHeld(clauses) && isOnIt(clauses));
  });
}
