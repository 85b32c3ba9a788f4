import type { PassageIndex } from "../ports/passage-index.ts";
import { cosine } from "../retrieve/cosine.ts";
import { normalise } from "../retrieve/normalise.ts";
import type { RankedPassage } from "../retrieve/retrieve.ts";
import type { TermWeights } from "../retrieve/term-weights.ts";
import { coverage } from "../retrieve/term-weights.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { Candidate } from "./candidate.ts";
import { sentenceText } from "./candidate.ts";
import type { Embed } from "./focus.ts";
import { createFocusReader } from "./focus.ts";
import { figureKinds, holdsKind } from "./question/answer-kind.ts";
import { bigramsOf, shareOfBigrams } from "./question/bigrams.ts";
import { figuresOf } from "./question/figures.ts";
import { introductionOf } from "./question/introduction.ts";
import type { SentenceTerms } from "./sentence-terms.ts";

/** Log-odds for each unit, fitted by `evals/fit-sentence-weights.ts`; years and phrases are chosen on the dev questions. */
const weights = {
  focusSimilarity: 8.5,
  passageSimilarity: 9,
  focusCoverage: 2.7,
  passageCoverage: 4.4,
  bigrams: 1.4,
  kind: 1.1,
  newFigure: 1.25,
  sameMeasure: 2.5,
  introduces: 3,
  rank: 1.5,
  year: 0.5,
  phrase: 1.5,
};

export interface ScoringInput {
  readonly index: Pick<PassageIndex, "article">;
  readonly ranked: readonly RankedPassage[];
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly questionVector: Float32Array | null;
  readonly sentenceTerms: SentenceTerms;
  readonly extractTerms: TermExtractor;
  readonly embed: Embed | null;
}

/** Every sentence of the ranked passages, best first. */
export async function scoreSentences(input: ScoringInput): Promise<readonly Candidate[]> {
  const { index, ranked, analysis, termWeights, questionVector, sentenceTerms, extractTerms } = input;
  const focusBelow = createFocusReader({ ...input, question: analysis.text });
  const pairs = bigramsOf(analysis.text);
  const measures = new Set(figuresOf(analysis.text).map(({ unit }) => unit));
  const introduction = introductionOf(analysis.text);
  const candidates: Candidate[] = [];
  for (const { passage, rank } of ranked) {
    const focus = await focusBelow((await index.article(passage.articleId))?.title ?? "");
    const termsOfSentences = sentenceTerms(passage);
    const ofPassage =
      weights.passageCoverage * coverage(termWeights, new Set(passage.terms)) +
      weights.passageSimilarity * similarityOf(questionVector, passage.vector) +
      weights.rank / rank;
    passage.sentences.forEach((sentence, i) => {
      const text = sentenceText(passage, sentence);
      const normalised = normalise(text);
      const vector = passage.sentenceVectors[i] ?? passage.vector;
      const speaker = sentence.speaker ? extractTerms(sentence.speaker.name) : [];
      const words = new Set([...(termsOfSentences[i - 1] ?? []), ...(termsOfSentences[i] ?? []), ...speaker]);
      const focusSimilarity = focus.similarity(vector);
      const focusCoverage = focus.coverage(words);
      const kindHeld = holdsKind(analysis.kind, text);
      const year = analysis.years.length > 0 && analysis.years.every((y) => text.includes(y));
      const score =
        ofPassage +
        weights.focusSimilarity * focusSimilarity +
        weights.focusCoverage * focusCoverage +
        weights.bigrams * shareOfBigrams(pairs, normalised) +
        weights.kind * Number(kindHeld) +
        weights.newFigure * Number(figureKinds.has(analysis.kind) && holdsNewFigure(normalised, analysis.text)) +
        weights.sameMeasure *
          Number(measures.size > 0 && figuresOf(normalised).some(({ unit }) => measures.has(unit))) +
        weights.introduces * Number(introduction?.test(text) ?? false) +
        weights.year * Number(year) +
        weights.phrase * Number(analysis.phrases.some((phrase) => normalised.includes(phrase)));
      const similarity = similarityOf(questionVector, vector);
      candidates.push({
        passage,
        sentence,
        text,
        similarity,
        focusSimilarity,
        focusCoverage,
        holdsKind: kindHeld,
        score,
      });
    });
  }
  return candidates.sort((a, b) => b.score - a.score || a.sentence.span.start - b.sentence.span.start);
}

const similarityOf = (a: Float32Array | null, b: Float32Array | null) => (a && b ? cosine(a, b) : 0);

/** A figure that the question did not bring itself. */
function holdsNewFigure(sentence: string, question: string): boolean {
  return [...sentence.matchAll(/\d[\d.,]*/gu)].some(([figure]) => !question.includes(figure));
}
