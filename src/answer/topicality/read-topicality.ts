import type { Retrieval } from "../../retrieve/retrieve.ts";
import type { Embed } from "../focus.ts";
import { createBackgroundReader } from "./background.ts";
import { type TopicalityInput, topicalityFeatures } from "./topicality-features.ts";
import { topicalityOf } from "./topicality-weights.ts";

export type TopicalityReader = (
  retrieval: Retrieval,
  read: Pick<TopicalityInput, "candidates" | "evidence" | "terms">,
) => Promise<number | null>;

/** Log-odds that a question is on the articles' subjects; null on keywords alone and for words of another language. */
export function createTopicalityReader(index: TopicalityInput["index"], embed: Embed | null): TopicalityReader {
  const readBackground = embed && createBackgroundReader(embed);
  return async ({ questionVector, translation, ranked }, read) => {
    if (!readBackground || !questionVector || translation) return null;
    const background = await readBackground(questionVector);
    return topicalityOf(await topicalityFeatures({ index, ranked, ...read, background }));
  };
}
