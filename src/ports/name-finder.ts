/** Names of people, places and bodies in a text, as they stand in it, in order. */
export type NameFinder = (text: string) => readonly string[];
