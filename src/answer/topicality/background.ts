import { cosinesWith } from "../../retrieve/cosine.ts";
import type { Embed } from "../choose/focus.ts";
import { everydayQuestions } from "./everyday-questions.ts";

/** How near the question is to what people ask in daily life: cosines of the model in use. */
export interface Background {
  readonly mean: number;
  /** Standard deviation, above 0. */
  readonly deviation: number;
  /** Mean of the three nearest. */
  readonly nearest: number;
}

export type BackgroundReader = (questionVector: Float32Array) => Promise<Background>;

const NEAREST = 3;
const LEAST_DEVIATION = 1e-6;

/** By the model, which outlasts the version of the index that a reader is made for. */
const known = new WeakMap<Embed, Promise<readonly Float32Array[]>>();

/** Embeds the everyday questions once, when the first question comes, so that any embedding model has its own scale. */
export function createBackgroundReader(embed: Embed): BackgroundReader {
  return async (questionVector) => {
    const embedded = known.get(embed) ?? embedAll(embed);
    known.set(embed, embedded);
    embedded.catch(() => known.delete(embed));
    const cosines = cosinesWith(questionVector, await embedded).toSorted((a, b) => b - a);
    const mean = meanOf(cosines);
    const deviation = Math.sqrt(meanOf(cosines.map((value) => (value - mean) ** 2)));
    return { mean, deviation: Math.max(LEAST_DEVIATION, deviation), nearest: meanOf(cosines.slice(0, NEAREST)) };
  };
}

async function embedAll(embed: Embed): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const question of everydayQuestions) vectors.push(await embed(question));
  return vectors;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
