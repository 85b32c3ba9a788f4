import type { HeldTerms } from "./held-terms.ts";

/** Chosen on the dev questions; similarity is a cosine of bge-small-zh, a share is one of idf weight. */
const thresholds = {
  /** Log-odds of the subject below which the question is about something else, and from which it is surely not. */
  elsewhere: 0,
  /** From here on it still may be on it, where it is surely answered: speech (补的钱多久能到手) often names no subject. */
  beside: -1,
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
  /** The same where a word of another language has no rendering that the articles hold. */
  offTopicSimilarityOfUntranslated: 0.6,
  /** The same on keywords alone. */
  offTopicShare: 0.45,
  /** Share of the question's weight that the evidence must hold for any answer. */
  partialShare: 0.3,
} as const;

/**
 * Where a question stands to what the articles are about: on something else, beside it (so that only a sure answer counts), perhaps
 * on it, surely on it; or taken to be on it, since nothing tells otherwise or the whole text that it is a part of is.
 */
export type SubjectStanding = "elsewhere" | "beside" | "perhaps" | "taken" | "surely";

export interface StandingInput {
  /** Log-odds that the question is on the articles' subjects; null where they cannot be told. */
  readonly topicality: number | null;
  /** A part of a question that is on the subject as a whole need not show it again. */
  readonly onSubject: boolean;
  /** Cosine of the nearest sentence, 0 on keywords alone. */
  readonly similarity: number;
  readonly hasVectors: boolean;
  readonly held: HeldTerms;
  /** Words of a question in another language that could not be looked for. */
  readonly untranslated: readonly string[];
}

export function subjectStanding(input: StandingInput): SubjectStanding {
  const { topicality, onSubject } = input;
  if (topicality !== null && topicality >= thresholds.surelyOn) return "surely";
  if (topicality !== null && topicality < thresholds.elsewhere && !onSubject)
    return topicality >= thresholds.beside ? "beside" : "elsewhere";
  if (holdsTooLittle(input)) return topicality !== null && topicality >= thresholds.elsewhere ? "beside" : "elsewhere";
  if (onSubject) return "taken";
  if (topicality !== null) return "perhaps";
  return isOffTopic(input) ? "elsewhere" : "taken";
}

function holdsTooLittle({ untranslated, similarity, held }: StandingInput): boolean {
  const isStrange = untranslated.length > 0 && similarity < thresholds.offTopicSimilarityOfUntranslated;
  return isStrange || (held.share < thresholds.partialShare && similarity < thresholds.offTopicSimilarity);
}

function isOffTopic({ similarity, held: { share, count }, hasVectors }: StandingInput): boolean {
  if (!hasVectors) return share < thresholds.offTopicShare;
  if (share >= thresholds.manyWords && count >= thresholds.fewestOfMany)
    return similarity < thresholds.offTopicSimilarityWithWords;
  if (share < thresholds.fewWords && count < thresholds.wordsOfSpeech)
    return similarity < thresholds.offTopicSimilarityWithoutWords;
  return similarity < thresholds.offTopicSimilarity;
}
