import type { Span } from "../../src/domain/span.ts";

export interface ClaimQuestion {
  readonly question: string;
  /** The sentence in which an official answers, verbatim. */
  readonly evidence: string;
  /** What follows “表示，” in it. */
  readonly verdict: string;
}

/** Words that introduce what is said about a matter before an official answers it. */
const CLAIM = /传言|言论|说法|舆论认为/u;
const ANSWER = /(?:表示|回应)[，：](?<verdict>.+)$/u;
const QUOTED = /“([^“”]{6,})”/u;
const OPINION = /舆论认为，(?<claim>.+?)。/u;

/**
 * The claims that a report answers, paragraph by paragraph: a paragraph that opens with a question, with a quoted claim
 * or with an opinion (有舆论认为), and goes on to what an official said of it. The evidence is that official sentence.
 */
export function drawClaims(text: string, sentences: readonly Span[]): readonly ClaimQuestion[] {
  return paragraphs(text).flatMap((paragraph): readonly ClaimQuestion[] => {
    const inside = sentences
      .filter(({ start }) => start >= paragraph.start && start < paragraph.end)
      .map(({ start, end }) => text.slice(start, end));
    const [first = "", ...others] = inside;
    const evidence = [first, ...others].find((sentence) => ANSWER.test(sentence)) ?? "";
    const verdict = ANSWER.exec(evidence)?.groups?.["verdict"];
    const question = questionIn(first);
    return question && verdict ? [{ question, evidence, verdict }] : [];
  });
}

function questionIn(sentence: string): string | null {
  if (/^[^“”：:]+？$/u.test(sentence)) return sentence;
  if (!CLAIM.test(sentence)) return null;
  const claim = QUOTED.exec(sentence)?.[1] ?? OPINION.exec(sentence)?.groups?.["claim"];
  return claim === undefined ? null : `有人说“${claim}”，这种说法对吗？`;
}

function paragraphs(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
