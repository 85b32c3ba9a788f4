import { once } from "../../domain/once.ts";
import type { CrossEncoder } from "../../ports/cross-encoder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { scorePair } from "../score-pair.ts";
import type { SubjectReading } from "../topicality/read-topicality.ts";
import { type DecisionFeaturesInput, decisionFeatures } from "./decide-features.ts";
import { answerOdds, type DecisionFeatures } from "./decide-weights.ts";
import { withPairScore } from "./weigh-pair.ts";
import type { EmbeddedQuestion } from "./weighed-question.ts";

export interface OddsInput extends Omit<DecisionFeaturesInput, "subject"> {
  readonly index: PassageIndex;
  /** Null where the question's nearness to the subjects cannot be told. */
  readonly subject: SubjectReading | null;
  readonly questionVector: Float32Array | null;
  /** Null where no local model reads pairs. */
  readonly crossEncoder: CrossEncoder | null;
}

/** Log-odds that the evidence answers, and what they are made of. */
export interface OddsReading {
  /** What speaks for an answer; null where it cannot be told. */
  readonly features: DecisionFeatures | null;
  readonly embedded: EmbeddedQuestion | null;
  /** Whether the cross-encoder has something to read. */
  readonly isRead: boolean;
  /** Log-odds by the cross-encoder; null where there is none. It reads when first asked. */
  readonly pairScore: () => Promise<number | null>;
  /** Log-odds by everything, given those by the cross-encoder; null where they cannot be told. */
  readonly oddsWith: (pairScore: number | null) => number | null;
}

export async function readOdds(input: OddsInput): Promise<OddsReading> {
  const { index, analysis, evidence, subject, questionVector, crossEncoder, isRendered } = input;
  const features = subject && (await decisionFeatures({ ...input, subject }));
  const embedded = questionVector && { vector: questionVector, embedderId: (await index.info()).embedderId };
  const alone = features && embedded && answerOdds(features, embedded);
  // A rendering word by word is no sentence to read.
  const isRead = crossEncoder !== null && evidence.length > 0 && alone !== null && !isRendered;
  return {
    features,
    embedded,
    isRead,
    // Where the reader fails, the rules decide alone; `npm run doctor` says so.
    pairScore: once(async () => (isRead ? scorePair(analysis.text, evidence, { index, crossEncoder }) : null)),
    oddsWith: (score) => (features && alone !== null && score !== null ? withPairScore(alone, score, features) : alone),
  };
}
