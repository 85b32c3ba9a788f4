import { languageOf } from "../../domain/text-language.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../choose/candidate.ts";
import type { Evidence } from "../evidence.ts";
import type { Gaps } from "../gaps/find-gaps.ts";
import { type UnmetConstraints, unmetConstraints } from "../gaps/unmet-constraints.ts";
import { holdsKind, pointedKinds } from "../question/answer-kind.ts";
import { asksHowTo, tellsHowTo } from "../question/asked-action.ts";
import { type StandingInput, type SubjectStanding, subjectStanding } from "./subject-standing.ts";

/** Chosen on the dev questions; similarity is a cosine of bge-small-zh, a share is one of idf weight. */
const thresholds = {
  /** Between English and Chinese, which the model brings less near to each other, below this the question is on something else. */
  nearAcrossLanguages: 0.51,
  /** Above this the meaning alone carries, whatever words the question used; a figure is asked for more closely. */
  sureSimilarity: 0.66,
  sureSimilarityOfFigures: 0.75,
  /** Below this the word that asks must be said, or nearly. */
  askedSimilarity: 0.7,
  /** From here on a noun that is missing is there in other words. */
  surelySame: 0.8,
  /** Share of the question's weight that the evidence must hold for a plain answer. */
  answeredShare: 0.5,
} as const;

export interface GroundsInput extends Gaps, Omit<StandingInput, "similarity"> {
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly isCorrected: boolean;
  /** Of the first quotation's article, normalised: its beginning may name what every passage speaks of. */
  readonly articleText: string;
}

/** What there is to decide on, before the odds of an answer: what stands against one, and what bears one out. */
export interface Grounds extends Gaps, UnmetConstraints {
  /** There is nothing to quote, or no word that asks. */
  readonly isEmpty: boolean;
  /** How near a sentence is, where question and evidence are in two languages, so that words cannot be compared. */
  readonly acrossLanguages: "near" | "far" | null;
  /** The best sentence introduces whoever it is asked about. */
  readonly isIntroduced: boolean;
  readonly standing: SubjectStanding;
  /** A premise set right answers the question, whatever of its words is missing. */
  readonly isCorrected: boolean;
  /** No sentence has the form of what is asked for: a figure, a date, a way to do it. */
  readonly missingKind: boolean;
  /** Words without which nothing is answered: what the question fixes and demands, and what nothing is said of. */
  readonly unmet: readonly string[];
  /** These and all others that the evidence does not hold. */
  readonly missingTerms: readonly string[];
  /** The evidence holds enough of the question's words, or is near enough in meaning. */
  readonly saysEnough: boolean;
}

export function groundsOf(input: GroundsInput): Grounds {
  const { analysis, termWeights, candidates, evidence, held, articleText } = input;
  const { absentClause, otherKind, lackedThing, isCorrected } = input;
  const similarity = Math.max(0, ...candidates.map((candidate) => candidate.similarity));
  const { fixed, demanded } = unmetConstraints(analysis, evidence, articleText);
  const unmet = [...new Set([...fixed, ...demanded, ...unsaidWords(input, similarity)])];
  const sure = pointedKinds.has(analysis.kind) ? thresholds.sureSimilarityOfFigures : thresholds.sureSimilarity;
  return {
    absentClause,
    otherKind,
    lackedThing,
    isCorrected,
    fixed,
    demanded,
    unmet,
    missingTerms: [...new Set([...unmet, ...held.missing])],
    missingKind: isKindMissing(analysis, evidence),
    isEmpty: evidence.length === 0 || !saysSomething(termWeights),
    acrossLanguages: nearnessAcross(input, similarity),
    isIntroduced: candidates[0]?.features.introduces === 1,
    standing: subjectStanding({ ...input, similarity }),
    saysEnough: held.share >= thresholds.answeredShare || similarity >= sure,
  };
}

/** Words of the question of which nothing is said; what is near may say most of them otherwise. */
function unsaidWords({ held, untranslated }: GroundsInput, similarity: number): readonly string[] {
  const isNear = similarity >= thresholds.askedSimilarity;
  const nouns = similarity >= thresholds.surelySame ? [] : held.missingNouns;
  const asked = isNear ? null : held.missingAsked;
  // What is this near may say a rendered word otherwise, but no name.
  const unrendered = untranslated.filter((word) => !isNear || /\p{Script=Latin}/u.test(word));
  return [...nouns, held.missingNoun, asked, ...unrendered].filter((word) => word !== null);
}

const isKindMissing = ({ kind, text }: QuestionAnalysis, evidence: readonly Evidence[]): boolean =>
  !evidence.some((item) => holdsKind(kind, item.text)) ||
  (asksHowTo(text) && !evidence.some((item) => tellsHowTo(item.text)));

/** A single letter, whatever accents it bears, asks nothing. */
const saysSomething = (termWeights: TermWeights): boolean =>
  ([...termWeights.keys()].join("").match(/\p{L}/gu) ?? []).length > 1;

function nearnessAcross(
  { analysis: { language }, evidence, hasVectors }: GroundsInput,
  similarity: number,
): Grounds["acrossLanguages"] {
  if (language === "zh" || (language === "en" && evidence.every(({ text }) => languageOf(text) === "en"))) return null;
  return hasVectors && similarity >= thresholds.nearAcrossLanguages ? "near" : "far";
}
