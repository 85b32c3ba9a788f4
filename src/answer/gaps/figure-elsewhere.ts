import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { sentenceText } from "../choose/candidate.ts";
import type { Evidence } from "../evidence.ts";
import { type AnswerKind, holdsKind } from "../question/answer-kind.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidBy } from "../question/near-equals.ts";
import { wordsAbove } from "../words-above.ts";

const kinds: ReadonlySet<AnswerKind> = new Set(["amount", "percentage", "duration", "date"]);
/** So many words of the question show that a quotation is on what is asked. */
const ON_IT = 2;

/**
 * Whether one quotation has several words of the question and no such figure as is asked for, and those that have one, or the
 * sentences before them, have no word of it: 30小时 beside 发放奖金58.6万元 for 奖金多久到手.
 */
export function isFigureElsewhere(
  { text, kind, terms }: Pick<QuestionAnalysis, "text" | "kind" | "terms">,
  evidence: readonly Evidence[],
  extractTerms: TermExtractor,
): boolean {
  if (!kinds.has(kind)) return false;
  const own = terms
    .map(normalise)
    .filter((term) => term.length > 1 && text.includes(term) && !isLight(term) && !isGeneric(term));
  const shared = (quote: string) => {
    const words = new Set(extractTerms(quote));
    return own.filter((term) => quote.includes(term) || isSaidBy(term, words, extractTerms)).length;
  };
  const quotes = evidence.map((item) => ({ item, quote: normalise(item.text) }));
  const holders = quotes.filter(({ quote }) => holdsKind(kind, quote));
  return (
    holders.length > 0 &&
    holders.every(({ item, quote }) => shared(`${before(item)}${quote}`) === 0) &&
    quotes.some(({ quote }) => shared(quote) >= ON_IT)
  );
}

function before({ passage, span }: Evidence): string {
  const at = passage.sentences.findIndex((sentence) => sentence.span.end >= span.end);
  const sentence = passage.sentences[at - 1];
  const above = wordsAbove(passage).join(" ");
  return normalise(`${above} ${sentence ? sentenceText(passage, sentence) : ""}`);
}
