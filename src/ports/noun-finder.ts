/** Nouns and names of a text, as they stand in it, in order. */
export type NounFinder = (text: string) => readonly string[];
