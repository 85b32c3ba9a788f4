import type { Retrieval } from "../../retrieve/retrieve.ts";
import type { Embed } from "../focus.ts";
import { createBackgroundReader } from "./background.ts";
import { type TopicalityInput, topicalityFeatures } from "./topicality-features.ts";
import { topicalityOf } from "./topicality-weights.ts";

/**
 * A rendering word by word lies nearer to any text than a question does: of 79 English questions on three corpora all but
 * one lie above this, of sixty on other things four in five below (evals/topicality/off-topic-english.jsonl).
 */
const RENDERED = 3;

export type TopicalityReader = (
  retrieval: Retrieval,
  read: Pick<TopicalityInput, "candidates" | "evidence" | "terms">,
) => Promise<number | null>;

/** Log-odds that a question is on the articles' subjects; null on keywords alone. */
export function createTopicalityReader(index: TopicalityInput["index"], embed: Embed | null): TopicalityReader {
  const readBackground = embed && createBackgroundReader(embed);
  return async ({ questionVector, translation, ranked }, read) => {
    if (!readBackground || !questionVector) return null;
    const background = await readBackground(questionVector);
    const odds = topicalityOf(await topicalityFeatures({ index, ranked, ...read, background }));
    return translation ? odds - RENDERED : odds;
  };
}
