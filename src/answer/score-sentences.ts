import { cosine } from "../retrieve/cosine.ts";
import { normalise } from "../retrieve/normalise.ts";
import type { RankedPassage } from "../retrieve/retrieve.ts";
import type { TermWeights } from "../retrieve/term-weights.ts";
import { coverage } from "../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import { holdsKind } from "./analyse-question.ts";
import type { Candidate } from "./candidate.ts";
import { sentenceText } from "./candidate.ts";
import type { SentenceTerms } from "./sentence-terms.ts";

/** Chosen on the dev questions by `npm run eval`. */
const weights = { similarity: 1, coverage: 0.6, context: 0.25, kind: 0.15, rank: 0.3, year: 0.1, phrase: 0.3 };

export interface ScoringInput {
  readonly ranked: readonly RankedPassage[];
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly questionVector: Float32Array | null;
  readonly sentenceTerms: SentenceTerms;
}

/** Every sentence of the ranked passages, best first. */
export function scoreSentences(input: ScoringInput): readonly Candidate[] {
  const { ranked, analysis, termWeights, questionVector, sentenceTerms } = input;
  return ranked
    .flatMap(({ passage, rank }) => {
      const termsOfSentences = sentenceTerms(passage);
      const contextCoverage = coverage(termWeights, new Set(passage.terms));
      return passage.sentences.map((sentence, i): Candidate => {
        const text = sentenceText(passage, sentence);
        const vector = passage.sentenceVectors[i] ?? passage.vector;
        const similarity = questionVector && vector ? cosine(questionVector, vector) : 0;
        const covered = coverage(termWeights, termsOfSentences[i] ?? new Set());
        const kindHeld = holdsKind(analysis.kind, text);
        const year = analysis.years.length > 0 && analysis.years.every((y) => text.includes(y));
        const score =
          weights.similarity * similarity +
          weights.coverage * covered +
          weights.context * contextCoverage +
          weights.kind * Number(kindHeld) +
          weights.year * Number(year) +
          weights.phrase * Number(analysis.phrases.some((phrase) => normalise(text).includes(phrase))) +
          weights.rank / rank;
        return { passage, sentence, text, similarity, coverage: covered, contextCoverage, holdsKind: kindHeld, score };
      });
    })
    .sort((a, b) => b.score - a.score || a.sentence.span.start - b.sentence.span.start);
}
