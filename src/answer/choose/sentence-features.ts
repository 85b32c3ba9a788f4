import type { Sentence } from "../../domain/passage.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { figureKinds, holdsKind } from "../question/answer-kind.ts";
import { holdsUnit } from "../question/asked-unit.ts";
import { bigramsOf, shareOfBigrams } from "../question/bigrams.ts";
import { figuresOf } from "../question/figures.ts";
import { introductionOf } from "../question/introduction.ts";

/** What a sentence's own form and words say for it; the fitted weights are of these, 0 to 1 each. */
export interface FormFeatures {
  readonly bigrams: number;
  readonly kind: number;
  readonly newFigure: number;
  readonly sameMeasure: number;
  readonly introduces: number;
  readonly year: number;
  readonly phrase: number;
}

/** Prepares the question once, then looks at sentences, each as it is printed and normalised. */
export function createFormReader(analysis: QuestionAnalysis): (text: string, normalised: string) => FormFeatures {
  const question = analysis.text;
  const pairs = bigramsOf(question);
  const measures = new Set(figuresOf(question).map(({ unit }) => unit));
  const introduction = introductionOf(question);
  return (text, normalised) => {
    const holds = {
      kind: holdsKind(analysis.kind, text) && (analysis.unit === null || holdsUnit(analysis.unit, normalised)),
      newFigure: figureKinds.has(analysis.kind) && holdsNewFigure(normalised, question),
      sameMeasure: measures.size > 0 && figuresOf(normalised).some(({ unit }) => measures.has(unit)),
      introduces: introduction?.test(text) ?? false,
      year: analysis.years.length > 0 && analysis.years.every((year) => text.includes(year)),
      phrase: analysis.phrases.some((phrase) => normalised.includes(phrase)),
    };
    return {
      bigrams: shareOfBigrams(pairs, normalised),
      kind: Number(holds.kind),
      newFigure: Number(holds.newFigure),
      sameMeasure: Number(holds.sameMeasure),
      introduces: Number(holds.introduces),
      year: Number(holds.year),
      phrase: Number(holds.phrase),
    };
  };
}

const known = new WeakMap<readonly ReadonlySet<string>[], readonly ReadonlySet<string>[]>();

/**
 * The words of each sentence with those of the one before it, which names its subject, and of its speaker; remembered for as
 * long as `terms`, as they are the same for every question.
 */
export function wordsInContext(
  terms: readonly ReadonlySet<string>[],
  sentences: readonly Sentence[],
  extractTerms: TermExtractor,
): readonly ReadonlySet<string>[] {
  const found =
    known.get(terms) ??
    sentences.map(
      ({ speaker }, at) =>
        new Set([...(terms[at - 1] ?? []), ...(terms[at] ?? []), ...(speaker ? extractTerms(speaker.name) : [])]),
    );
  known.set(terms, found);
  return found;
}

/** A figure that the question did not bring itself. */
function holdsNewFigure(sentence: string, question: string): boolean {
  return [...sentence.matchAll(/\d[\d.,]*/gu)].some(([figure]) => !question.includes(figure));
}
