import type { Correction } from "../premise/correction.ts";

/** The first words, each within marks. */
export const quoteList = (words: readonly string[], open: string, close: string) =>
  words
    // A single character, such as a measure word, says nothing to the reader.
    .filter((word) => [...word].length > 1)
    .slice(0, 4)
    .map((word) => `${open}${quoteAgain(word)}${close}`)
    .join("");

/** Words that stand in quotation marks: those within become single ones. */
export const quoteAgain = (words: string) => words.replaceAll("“", "‘").replaceAll("”", "’");

/** Whole clauses and loose words stand in quotation marks, figures and names as they are. */
export const quotedIn = (about: Correction["about"], words: string) =>
  about === "denial" || about === "extent" ? `“${words}”` : words;

const LONGEST_CLAIM = 40;

export const inShort = (claim: string) => (claim.length > LONGEST_CLAIM ? `${claim.slice(0, LONGEST_CLAIM)}…` : claim);
