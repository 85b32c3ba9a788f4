import type { AlignedSentence } from "./claim/align-claim.ts";
import type { Correction, Held, PlacedCorrection } from "./correction.ts";

/** A sentence that holds this much more of the claim than another and says the same outweighs it. */
export const CLEARLY_MORE = 0.15;

/** What sentences say otherwise, unless one that holds as much of the claim, or nearly, says the same. */
export function allUnlessSupported(
  sentences: readonly AlignedSentence[],
  find: (sentence: AlignedSentence) => Held,
): readonly PlacedCorrection[] {
  const found = new Map(sentences.map((sentence) => [sentence, find(sentence)]));
  const supporting = sentences.filter((sentence) => found.get(sentence) === "supported");
  const open = sentences.filter(
    (sentence) =>
      supporting.every((other) => other.own + CLEARLY_MORE < sentence.own) && !isSaidAsWell(sentence, sentences, found),
  );
  return allOf(open, (sentence) => {
    const correction = found.get(sentence) ?? null;
    return correction === "supported" ? null : correction;
  });
}

/** What the sentences say otherwise, in their order. */
export function allOf(
  sentences: readonly AlignedSentence[],
  find: (sentence: AlignedSentence) => Correction | null,
): readonly PlacedCorrection[] {
  return sentences.flatMap((sentence) => {
    const found = find(sentence);
    return found ? [{ ...found, evidence: sentence.evidence }] : [];
  });
}

/** Whether another sentence that holds as much of the claim has the very word that this one would correct. */
function isSaidAsWell(
  sentence: AlignedSentence,
  sentences: readonly AlignedSentence[],
  found: ReadonlyMap<AlignedSentence, Held>,
): boolean {
  const held = found.get(sentence);
  if (!held || held === "supported" || held.about === "figure" || held.about === "time") return false;
  return sentences.some(
    (other) => other !== sentence && other.own >= sentence.own && other.text.includes(held.claimed),
  );
}
