import { languageOf } from "../../domain/text-language.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../choose/candidate.ts";
import type { Evidence } from "../evidence.ts";
import type { AbsentClause } from "../gaps/absent-clause.ts";
import { unmetConstraints } from "../gaps/unmet-constraints.ts";
import { holdsKind, pointedKinds } from "../question/answer-kind.ts";
import { asksHowTo, tellsHowTo } from "../question/asked-action.ts";
import type { NeededThing } from "../question/needed-forms.ts";
import type { HeldTerms } from "./held-terms.ts";

/** Chosen on the dev questions; similarity is a cosine of bge-small-zh, a share is one of idf weight. */
const thresholds = {
  /** Log-odds of the subject below which the question is about something else, and from which it is surely not. */
  elsewhere: 0,
  /** From here on it still may be on it, where it is surely answered: speech (补的钱多久能到手) often names no subject. */
  besideSubject: -1,
  surelyOn: 1.5,
  /** Between them: below this the question is about something else, whatever words it shares with the articles. */
  offTopicSimilarity: 0.57,
  /** Below this too, where the articles hold hardly a word of it. */
  offTopicSimilarityWithoutWords: 0.65,
  fewWords: 0.15,
  /** A question of so many words is near to something for a reason, even if the articles put it in other words. */
  wordsOfSpeech: 4,
  /** Where the articles hold nearly all its words, such as a name, only this little is off the subject. */
  offTopicSimilarityWithWords: 0.45,
  manyWords: 0.75,
  fewestOfMany: 3,
  /** The same between English and Chinese, which the model brings less near to each other. */
  offTopicSimilarityAcrossLanguages: 0.51,
  /** The same where a word of another language has no rendering that the articles hold. */
  offTopicSimilarityOfUntranslated: 0.6,
  /** The same on keywords alone. */
  offTopicShare: 0.45,
  /** Above this the meaning alone carries, whatever words the question used; a figure is asked for more closely. */
  sureSimilarity: 0.66,
  sureSimilarityOfFigures: 0.75,
  /** Below this the word that asks must be said, or nearly. */
  askedSimilarity: 0.7,
  /** From here on a noun that is missing is there in other words. */
  surelySame: 0.8,
  /** Share of the question's weight that the evidence must hold for a plain answer, and for any answer. */
  answeredShare: 0.5,
  answeredShareOfFigures: 0.5,
  partialShare: 0.3,
  /** From these log-odds of an answer on, the shares above may settle it; from 0 on nothing needs to. */
  doubtedOdds: -0.5,
  /** From these on, a figure need not read as it was asked for: 有效期三年 answers 可以存好几年吗. */
  surelyAnswered: 1,
} as const;

export type Decision =
  | { readonly status: "answered" }
  | {
      readonly status: "partial" | "abstained";
      readonly missingTerms: readonly string[];
      readonly missingKind: boolean;
      /** What is asked for and given in no words. */
      readonly missingThing?: NeededThing;
      /** Of a text that asks several questions, those that are not answered. */
      readonly openParts?: readonly string[];
      /** What the question asks of a document by its number and the document lacks. */
      readonly absentClause?: AbsentClause;
    };

export interface DecisionInput {
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly held: HeldTerms;
  /** A premise set right answers the question, whatever of its words is missing. */
  readonly corrected: boolean;
  /** The kind of thing that is asked about, where the first quotation tells of another one. */
  readonly otherKind?: string | null;
  /** What is asked for and the evidence does not give in any words. */
  readonly lackedThing?: NeededThing | null;
  /** A sentence says all that the question names beside such a figure as it asks for. */
  readonly isPlain?: boolean;
  readonly hasVectors: boolean;
  /** Log-odds that the question is on the articles' subjects; null where they cannot be told. */
  readonly topicality?: number | null;
  /** Log-odds that the evidence answers, where nothing that the question fixes is missing; null where they cannot be told. */
  readonly odds?: number | null;
  /** Of the first quotation's article, normalised: its beginning may name what every passage speaks of. */
  readonly articleText?: string;
  /** Words of a question in another language that could not be looked for. */
  readonly untranslated: readonly string[];
  /** A part of a question that is on the subject as a whole need not show it again. */
  readonly onSubject?: boolean;
}

/** Whether the chosen evidence answers, so far as words, meaning and the form of the answer show. */
export function decide(input: DecisionInput): Decision {
  const { analysis, termWeights, candidates, evidence, held, corrected, hasVectors, untranslated } = input;
  const { onSubject = false, topicality = null, odds = null, articleText = "" } = input;
  const similarity = Math.max(0, ...candidates.map((candidate) => candidate.similarity));
  const missingKind =
    !evidence.some((item) => holdsKind(analysis.kind, item.text)) ||
    (asksHowTo(analysis.text) && !evidence.some((item) => tellsHowTo(item.text)));
  const nearEnough = similarity >= thresholds.askedSimilarity;
  const isSaid = similarity >= thresholds.surelySame;
  const unsaid = [...(isSaid ? [] : held.missingNouns), held.missingNoun, nearEnough ? null : held.missingAsked].filter(
    (word) => word !== null,
  );
  // What is this near may say a rendered word otherwise, but no name.
  const unrendered = untranslated.filter((word) => !nearEnough || /\p{Script=Latin}/u.test(word));
  const { fixed, demanded } = unmetConstraints(analysis, evidence, articleText);
  const unmet = [...new Set([...fixed, ...demanded, ...unsaid, ...unrendered])];
  const lacking = { missingTerms: [...new Set([...unmet, ...held.missing])], missingKind };

  // A single letter, whatever accents it bears, asks nothing.
  const saysSomething = ([...termWeights.keys()].join("").match(/\p{L}/gu) ?? []).length > 1;
  if (evidence.length === 0 || !saysSomething) return { status: "abstained", ...lacking };
  if (analysis.language !== "zh" && !isInItsLanguage(analysis, evidence)) {
    // Words cannot be compared across languages, so that no answer is more than a near passage.
    const near = hasVectors && similarity >= thresholds.offTopicSimilarityAcrossLanguages;
    return near ? { status: "partial", missingTerms: [], missingKind } : { status: "abstained", ...lacking };
  }
  if (candidates[0]?.features.introduces === 1) return { status: "answered" };
  const sure =
    similarity >= (pointedKinds.has(analysis.kind) ? thresholds.sureSimilarityOfFigures : thresholds.sureSimilarity);
  if (!onSubject && topicality !== null && topicality < thresholds.elsewhere) {
    const isClear = topicality >= thresholds.besideSubject && odds !== null && odds >= thresholds.surelyAnswered;
    const lacksNothing = fixed.length === 0 && demanded.length === 0 && !missingKind;
    return isClear && lacksNothing ? { status: "answered" } : { status: "abstained", ...lacking };
  }
  const surelyOn = topicality !== null && topicality >= thresholds.surelyOn;
  const strange = untranslated.length > 0 && similarity < thresholds.offTopicSimilarityOfUntranslated;
  const tooLittle = strange || (held.share < thresholds.partialShare && similarity < thresholds.offTopicSimilarity);
  const doubted = (!onSubject && topicality === null && offTopic(similarity, held, hasVectors)) || tooLittle;
  if (doubted && !surelyOn) return { status: "abstained", ...lacking };
  const enough = pointedKinds.has(analysis.kind) ? thresholds.answeredShareOfFigures : thresholds.answeredShare;
  if (input.otherKind) return { status: "partial", missingTerms: [input.otherKind], missingKind };
  if (corrected) return { status: "answered" };
  const mayAnswer = onSubject || topicality === null || surelyOn;
  const answered = (held.share >= enough || sure) && mayAnswer;
  if (missingKind) return { status: answered || surelyOn ? "partial" : "abstained", ...lacking };
  if (input.lackedThing && input.isPlain !== true)
    return { status: "partial", missingTerms: unmet, missingKind, missingThing: input.lackedThing };
  if (fixed.length === 0 && odds !== null) {
    const isPlain = input.isPlain === true && demanded.length === 0;
    const isClear = isPlain || odds >= (demanded.length > 0 ? thresholds.surelyAnswered : 0);
    const isBorneOut = odds >= thresholds.doubtedOdds && answered && unmet.length === 0;
    return isClear || isBorneOut ? { status: "answered" } : { status: "partial", ...lacking };
  }
  if (unmet.length > 0) return { status: "partial", missingTerms: unmet, missingKind };
  return answered ? { status: "answered" } : { status: "partial", ...lacking };
}

function isInItsLanguage({ language }: QuestionAnalysis, evidence: readonly Evidence[]): boolean {
  return language === "en" && evidence.every(({ text }) => languageOf(text) === "en");
}

function offTopic(similarity: number, { share, count }: HeldTerms, hasVectors: boolean): boolean {
  if (!hasVectors) return share < thresholds.offTopicShare;
  if (share >= thresholds.manyWords && count >= thresholds.fewestOfMany)
    return similarity < thresholds.offTopicSimilarityWithWords;
  if (share < thresholds.fewWords && count < thresholds.wordsOfSpeech)
    return similarity < thresholds.offTopicSimilarityWithoutWords;
  return similarity < thresholds.offTopicSimilarity;
}
