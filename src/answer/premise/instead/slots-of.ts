import { placesOf } from "../../../domain/places-of.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";

/** What stands in one text where a word stands in another. */
export interface Slot {
  /** The words between the same neighbours. */
  readonly words: string;
  /** How many characters in a row, on both sides together, are the same. */
  readonly neighbours: number;
}

/** Characters on either side of a word that are looked for. */
const FURTHEST = 6;
/** A longer stretch stands in no word's place. */
const LONGEST = 16;

/**
 * The stretches of a text that stand between the characters which, in the claim, stand before and after a word; those with
 * the most neighbours in common first. At the claim's start or end the clause's own start or end is the neighbour.
 */
export function slotsOf(word: string, claim: string, text: string): readonly Slot[] {
  const at = claim.indexOf(word);
  if (at === -1) return [];
  const before = claim.slice(0, at);
  const after = claim.slice(at + word.length);
  return text
    .split(CLAUSE_END)
    .flatMap((clause) => slotsIn(clause, before, after))
    .toSorted((a, b) => b.neighbours - a.neighbours || a.words.length - b.words.length);
}

function slotsIn(clause: string, before: string, after: string): readonly Slot[] {
  const slots: Slot[] = [];
  const lefts = before === "" ? [{ end: 0, length: 1 }] : endsOf(clause, before);
  const rights = after === "" ? [{ start: clause.length, length: 1 }] : startsOf(clause, after);
  for (const left of lefts)
    for (const right of rights)
      if (right.start > left.end && right.start - left.end <= LONGEST)
        slots.push({ words: clause.slice(left.end, right.start), neighbours: left.length + right.length });
  return slots;
}

/** Where the clause holds the last characters before the word, as many as may be. */
function endsOf(clause: string, before: string) {
  for (let length = Math.min(FURTHEST, before.length); length > 0; length--) {
    const found = placesOf(before.slice(-length), clause);
    if (found.length > 0) return found.map((at) => ({ end: at + length, length }));
  }
  return [];
}

function startsOf(clause: string, after: string) {
  for (let length = Math.min(FURTHEST, after.length); length > 0; length--) {
    const found = placesOf(after.slice(0, length), clause);
    if (found.length > 0) return found.map((start) => ({ start, length }));
  }
  return [];
}
