import type { Retrieval } from "../../retrieve/retrieve.ts";
import type { Embed } from "../choose/focus.ts";
import { createBackgroundReader } from "./background.ts";
import { standardisedBy, type TopicalityInput, topicalityFeatures } from "./topicality-features.ts";
import { type TopicalityFeatures, topicalityOf } from "./topicality-weights.ts";

/** How near a question is to the articles, measured by how near it is to everyday questions. */
export interface SubjectReading {
  /** Log-odds that the question is on the articles' subjects. */
  readonly logOdds: number;
  readonly features: TopicalityFeatures;
  /** A cosine with the question in standard deviations above the everyday questions' mean. */
  readonly standardised: (similarity: number) => number;
}

export type TopicalityReader = (
  retrieval: Retrieval,
  read: Pick<TopicalityInput, "candidates" | "evidence" | "terms">,
) => Promise<SubjectReading | null>;

/** Null on keywords alone. */
export function createTopicalityReader(index: TopicalityInput["index"], embed: Embed | null): TopicalityReader {
  const readBackground = embed && createBackgroundReader(embed);
  return async ({ questionVector, translation, ranked }, read) => {
    if (!readBackground || !questionVector) return null;
    const background = await readBackground(questionVector);
    const isRendered = translation !== null;
    const features = await topicalityFeatures({ index, ranked, ...read, background, isRendered });
    const { embedderId } = await index.info();
    const logOdds = topicalityOf(features, { vector: questionVector, embedderId });
    return { logOdds, features, standardised: standardisedBy(background) };
  };
}
