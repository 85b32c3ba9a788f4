import { isGeneric } from "../../question/generic-nouns.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import type { Correction } from "../correction.ts";

/** Share of the claim's words that the sentence must hold, and of those that its own item must hold. */
const LEAST_OWN = 0.8;
const LEAST_OF_ITEM = 0.4;
const LONGEST = 16;
const JOINED = /[,，、和与及]|分别|都|均/u;
const ITEM_END = /[；;]/u;

/** Of several things told one after another, what is told of one where the question has what is told of another. */
export function itemInstead(
  claim: string,
  { text, own }: AlignedSentence,
  termWeights: ReadonlyMap<string, number>,
): Correction | null {
  const items = text.split(ITEM_END).map((item) => item.split(/[，,]/u));
  if (items.length < 2 || own < LEAST_OWN || JOINED.test(claim)) return null;
  const terms = [...termWeights.keys()].filter((term) => claim.includes(term) && text.includes(term));
  const wholes = items.map((parts) => parts.join("，"));
  // The subject is what only one item begins with.
  const owner = wholes.findIndex((item) =>
    terms.some(
      (term) =>
        claim.startsWith(term) &&
        item.includes(term) &&
        !wholes.some((other) => other !== item && other.includes(term)),
    ),
  );
  const mine = wholes[owner];
  if (mine === undefined) return null;
  const held = terms.filter((term) => mine.includes(term));
  const elsewhere = terms.filter((term) => !mine.includes(term) && term.length > 1);
  const claimed = elsewhere.find((term) => claim.endsWith(term));
  if (claimed === undefined || held.length / terms.length < LEAST_OF_ITEM) return null;
  const stated = mine.replace(/^(?:其中|[一二三四五六七八九十]是)[，,]?/u, "").replace(/[。！]$/u, "");
  // All of a longer item says little of what stands in the other's place.
  return stated.length > LONGEST || /[：:]/u.test(stated) || isGeneric(claimed)
    ? null
    : { about: "name", claimed, stated };
}
