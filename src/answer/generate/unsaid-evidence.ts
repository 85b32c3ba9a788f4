import type { AnswerSentence, Citation } from "../../domain/answer.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { Evidence } from "../evidence.ts";
import { findFigures, toPlainText } from "../verify/find-figures.ts";

/** Share of a quotation's words that sentences on it must hold to have said what it says. */
const LEAST_SAID = 0.5;

/** What quoting would have said and the sentences do not say: nothing may be lost because a model wrote. */
export function unsaidEvidence(
  evidence: readonly Evidence[],
  { sentences, citations }: { readonly sentences: readonly AnswerSentence[]; readonly citations: readonly Citation[] },
  extractTerms: TermExtractor,
): readonly Evidence[] {
  return evidence.filter((item) => {
    const numbers = citations.filter((citation) => overlap(citation, item)).map(({ n }) => n);
    const said = sentences.filter((sentence) => sentence.citations.some((n) => numbers.includes(n)));
    return !saysAll(said.map(({ text }) => text).join("\n"), item.text, extractTerms);
  });
}

function overlap({ articleId, start, end }: Citation, { passage, span }: Evidence): boolean {
  return articleId === passage.articleId && start < span.end && span.start < end;
}

function saysAll(said: string, text: string, extractTerms: TermExtractor): boolean {
  const values = new Set(findFigures(toPlainText(said)).map(({ value }) => value));
  if (!findFigures(toPlainText(text)).every(({ value }) => values.has(value))) return false;
  const held = new Set(extractTerms(said));
  const terms = [...new Set(extractTerms(text))];
  return terms.filter((term) => held.has(term)).length >= terms.length * LEAST_SAID;
}
