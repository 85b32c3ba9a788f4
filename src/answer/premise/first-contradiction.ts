import type { AlignedSentence } from "./align-claim.ts";
import { asWritten } from "./as-written.ts";
import type { Correction, Held, PlacedCorrection } from "./correction.ts";

/** A sentence that holds this much more of the claim than another and says the same outweighs it. */
export const CLEARLY_MORE = 0.15;

/** What the first sentence says otherwise, unless one that holds as much of the claim, or nearly, says the same. */
export function unlessSupported(
  sentences: readonly AlignedSentence[],
  find: (sentence: AlignedSentence) => Held,
): PlacedCorrection | null {
  const found = new Map(sentences.map((sentence) => [sentence, find(sentence)]));
  const supporting = sentences.filter((sentence) => found.get(sentence) === "supported");
  const open = sentences.filter(({ own }) => supporting.every((other) => other.own + CLEARLY_MORE < own));
  return firstOf(open, (sentence) => {
    const correction = found.get(sentence) ?? null;
    return correction === "supported" ? null : correction;
  });
}

/** What the first sentence that says otherwise says, in its own words. */
export function firstOf(
  sentences: readonly AlignedSentence[],
  find: (sentence: AlignedSentence) => Correction | null,
): PlacedCorrection | null {
  for (const sentence of sentences) {
    const found = find(sentence);
    const { evidence } = sentence;
    if (found) return { ...found, stated: asWritten(found.stated, evidence.text), evidence };
  }
  return null;
}
