import { existsSync } from "node:fs";
import { normalise } from "../../src/retrieve/normalise.ts";
import { type DatasetItem, loadDatasets, loadSuite } from "../dataset.ts";

/** The questions of a folder, with the claims on the same articles in a file apart, which need not exist. */
export async function loadWithClaims(questions: string, claims: string): Promise<readonly DatasetItem[]> {
  return [...(await loadDatasets(questions)), ...(existsSync(claims) ? await loadSuite(claims) : [])];
}

/** Whether a sentence is what a question's evidence quotes, whole or in part. */
export function isQuoted(sentence: string, evidence: DatasetItem["evidence"]): boolean {
  const text = normalise(sentence);
  return evidence.map(({ quote }) => normalise(quote)).some((quote) => text.includes(quote) || quote.includes(text));
}
