import type { NameFinder } from "../../ports/name-finder.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { checkAttribution } from "./check-attribution.ts";
import { checkFigures } from "./check-figures.ts";
import { checkNames } from "./check-names.ts";
import { checkPolarity } from "./check-polarity.ts";
import type { Fault } from "./fault.ts";

export interface CitedSpan {
  /** The words of the article. */
  readonly text: string;
  /** What the reader sees beside them: title, publisher, byline, date, speaker. */
  readonly context?: string;
  /** The article's first paragraph, where it introduces the bodies and people that it speaks of. */
  readonly introduction?: string;
}

export interface SentenceToVerify {
  readonly text: string;
  /** Whether it claims to be the article's own words. */
  readonly isQuotation: boolean;
}

export type SentenceVerifier = (sentence: SentenceToVerify, spans: readonly CitedSpan[]) => readonly Fault[];

/** Part of a sentence's words that its spans must hold; chosen on reworded true sentences of the dev articles. */
const LEAST_COVERAGE = 0.5;
/** A quotation inside a sentence counts as one from this length on; shorter ones are words of their own. */
const QUOTATION = /[“"「](?<words>[^“”"「」]{6,})[”"」]/gu;

/**
 * Checks a sentence against the spans that it cites, by rules alone: citations exist, quotations are verbatim, figures,
 * dates, document numbers and names are held, negations and directions agree, what is only reported is not stated, and the words are covered. Empty when all
 * hold. The sentence and the spans are in Chinese.
 */
export function createSentenceVerifier(parts: {
  readonly extractTerms: TermExtractor;
  readonly findNames: NameFinder;
}): SentenceVerifier {
  const { extractTerms, findNames } = parts;
  return ({ text, isQuotation }, spans) => {
    if (spans.length === 0) return [{ kind: "citation", detail: text }];
    if (isQuotation) {
      return spans.some((span) => span.text.includes(text)) ? [] : [{ kind: "quotation", detail: text }];
    }
    const cited = spans.map((span) => span.text).join("\n");
    const context = spans.map((span) => span.context ?? "").join("\n");
    return [
      ...quotations(text, cited),
      ...checkFigures(text, cited, context),
      ...checkNames(text, [cited, context, ...spans.map((span) => span.introduction ?? "")].join("\n"), findNames),
      ...checkPolarity(text, cited),
      ...checkAttribution(
        text,
        spans.map((span) => span.text),
      ),
      ...checkCoverage(text, `${cited}\n${context}`, extractTerms),
    ];
  };
}

function quotations(text: string, cited: string): readonly Fault[] {
  return [...text.matchAll(QUOTATION)].flatMap(({ groups }): readonly Fault[] => {
    const words = groups?.["words"] ?? "";
    return plain(cited).includes(plain(words)) ? [] : [{ kind: "quotation", detail: words }];
  });
}

function checkCoverage(text: string, known: string, extractTerms: TermExtractor): readonly Fault[] {
  const terms = [...new Set(extractTerms(text))];
  const held = new Set(extractTerms(known));
  const missing = terms.filter((term) => !held.has(term) && !known.includes(term));
  if (terms.length - missing.length >= terms.length * LEAST_COVERAGE) return [];
  return [{ kind: "coverage", detail: missing.join(" ") }];
}

const plain = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
