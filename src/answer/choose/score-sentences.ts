import type { PassageIndex } from "../../ports/passage-index.ts";
import { cosine } from "../../retrieve/cosine.ts";
import { normalisedSentences } from "../../retrieve/normalised-passage.ts";
import type { RankedPassage } from "../../retrieve/retrieve.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import { coverage } from "../../retrieve/term-weights.ts";
import { type TermExtractor, termSetOf } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { weighedBy } from "../weighed-by.ts";
import type { Candidate } from "./candidate.ts";
import { sentenceText } from "./candidate.ts";
import type { Embed } from "./focus.ts";
import { createFocusReader } from "./focus.ts";
import { createFormReader, wordsInContext } from "./sentence-features.ts";
import type { SentenceTerms } from "./sentence-terms.ts";
import type { SentenceFeatures } from "./sentence-weights.ts";
import { sentenceWeights } from "./sentence-weights.ts";

export interface ScoringInput {
  readonly index: Pick<PassageIndex, "heading">;
  readonly ranked: readonly RankedPassage[];
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly questionVector: Float32Array | null;
  readonly sentenceTerms: SentenceTerms;
  readonly extractTerms: TermExtractor;
  readonly embed: Embed | null;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Every sentence of the ranked passages, best first. */
export async function scoreSentences(input: ScoringInput): Promise<readonly Candidate[]> {
  const { index, ranked, analysis, termWeights, questionVector, sentenceTerms, extractTerms } = input;
  const focusBelow = createFocusReader({ ...input, question: analysis.text });
  const readForm = createFormReader(analysis);
  const candidates: Candidate[] = [];
  for (const { passage, rank } of ranked) {
    const focus = await focusBelow((await index.heading(passage.articleId))?.title ?? "");
    const contexts = wordsInContext(sentenceTerms(passage), passage.sentences, extractTerms);
    const normalised = normalisedSentences(passage);
    const ofPassage = {
      passageCoverage: coverage(termWeights, termSetOf(passage)),
      passageSimilarity: similarityOf(questionVector, passage.vector),
      rank: 1 / rank,
    };
    passage.sentences.forEach((sentence, i) => {
      const text = sentenceText(passage, sentence);
      const vector = passage.sentenceVectors[i] ?? passage.vector;
      const features: SentenceFeatures = {
        ...ofPassage,
        ...readForm(text, normalised[i] ?? ""),
        focusSimilarity: focus.similarity(vector),
        focusCoverage: focus.coverage(contexts[i] ?? NO_WORDS),
      };
      const similarity = similarityOf(questionVector, vector);
      candidates.push({ passage, sentence, text, similarity, features, score: scoreOf(features) });
    });
  }
  return candidates.sort((a, b) => b.score - a.score || a.sentence.span.start - b.sentence.span.start);
}

const similarityOf = (a: Float32Array | null, b: Float32Array | null) => (a && b ? cosine(a, b) : 0);

const scoreOf = weighedBy(sentenceWeights);
