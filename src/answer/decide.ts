import type { TermWeights } from "../retrieve/term-weights.ts";
import { coverage } from "../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import { holdsKind } from "./analyse-question.ts";
import type { Candidate } from "./candidate.ts";
import type { Evidence } from "./evidence.ts";
import { unmetConstraints } from "./unmet-constraints.ts";

/** Chosen on the dev questions; similarity is a cosine of bge-small-zh, coverage a share of idf weight. */
const thresholds = {
  /** Below this the question is about something else, whatever words it shares with the articles. */
  offTopicSimilarity: 0.59,
  /** The same between English and Chinese, which the model brings less near to each other. */
  offTopicSimilarityAcrossLanguages: 0.51,
  /** The same on keywords alone. */
  offTopicCoverage: 0.45,
  /** Above this the meaning alone carries, whatever words the question used. */
  sureSimilarity: 0.72,
  /** Share of the question's weight that the evidence must hold for a plain answer, and for any answer. */
  answeredCoverage: 0.5,
  partialCoverage: 0.3,
} as const;

export type Decision =
  | { readonly status: "answered" }
  | {
      readonly status: "partial" | "abstained";
      readonly missingTerms: readonly string[];
      readonly missingKind: boolean;
    };

export interface DecisionInput {
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly hasVectors: boolean;
}

/** Whether the chosen evidence answers, so far as words, meaning and the form of the answer show. */
export function decide({ analysis, termWeights, candidates, evidence, hasVectors }: DecisionInput): Decision {
  const held = new Set(evidence.flatMap((item) => item.passage.terms));
  const missingTerms = [...termWeights.keys()].filter((term) => !held.has(term));
  const covered = coveredByOneArticle(termWeights, evidence);
  const similarity = Math.max(0, ...candidates.map((candidate) => candidate.similarity));
  const missingKind = !evidence.some((item) => holdsKind(analysis.kind, item.text));
  const unmet = unmetConstraints(analysis, evidence);
  const lacking = { missingTerms: [...new Set([...unmet, ...missingTerms])], missingKind };

  const saysSomething = [...termWeights.keys()].some((term) => /\p{L}/u.test(term));
  if (evidence.length === 0 || !saysSomething) return { status: "abstained", ...lacking };
  if (analysis.language !== "zh") {
    // Words cannot be compared across languages, so that no answer is more than a near passage.
    const near = hasVectors && similarity >= thresholds.offTopicSimilarityAcrossLanguages;
    return near ? { status: "partial", missingTerms: [], missingKind } : { status: "abstained", ...lacking };
  }
  const offTopic = hasVectors ? similarity < thresholds.offTopicSimilarity : covered < thresholds.offTopicCoverage;
  const sure = similarity >= thresholds.sureSimilarity;
  if (offTopic || (covered < thresholds.partialCoverage && !sure)) return { status: "abstained", ...lacking };
  if (missingKind) return { status: covered >= thresholds.answeredCoverage ? "partial" : "abstained", ...lacking };
  if (unmet.length > 0) return { status: "partial", missingTerms: unmet, missingKind };
  return covered >= thresholds.answeredCoverage || sure ? { status: "answered" } : { status: "partial", ...lacking };
}

/** The best article's share: words scattered over articles on other subjects do not add up to an answer. */
function coveredByOneArticle(termWeights: TermWeights, evidence: readonly Evidence[]): number {
  const termsByArticle = new Map<string, Set<string>>();
  for (const { passage } of evidence) {
    const terms = termsByArticle.get(passage.articleId) ?? new Set();
    for (const term of passage.terms) terms.add(term);
    termsByArticle.set(passage.articleId, terms);
  }
  return Math.max(0, ...[...termsByArticle.values()].map((terms) => coverage(termWeights, terms)));
}
