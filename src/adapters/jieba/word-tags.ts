/** Tags of the PKU set: people, places, bodies, other proper names. */
const names: ReadonlySet<string> = new Set(["nr", "nrt", "nrfg", "ns", "nt", "nz"]);

/** Tags of the PKU set that begin so are nouns, names among them; vn is a verb used as one. */
const noun = /^(?:n|vn|eng)/u;

/** The same without verbs used as nouns, of which most uses are verbs. */
const thing = /^(?:n|eng)/u;

export const isNameTag = (tag: string): boolean => names.has(tag);

export const isThingTag = (tag: string): boolean => thing.test(tag);

export const isNounTag = (tag: string): boolean => noun.test(tag);
