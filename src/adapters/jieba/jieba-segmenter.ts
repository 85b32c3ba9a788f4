import { cut_for_search, tag } from "jieba-wasm";
import type { NameFinder } from "../../ports/name-finder.ts";
import type { NounFinder } from "../../ports/noun-finder.ts";
import type { Segmenter } from "../../ports/segmenter.ts";

/** jieba's search mode (dictionary and HMM), as WebAssembly: no native module. */
export const jiebaSegmenter: Segmenter = (text) => cut_for_search(text, true);

/** Tags of the PKU set: people, places, bodies, other proper names. */
const nameTags: ReadonlySet<string> = new Set(["nr", "nrt", "nrfg", "ns", "nt", "nz"]);

/** Tags of the PKU set that begin so are nouns, names among them; vn is a verb used as one. */
const nounTag = /^(?:n|vn|eng)/u;

export const findNounsWithJieba: NounFinder = (text) =>
  tag(text, true)
    .filter(({ word, tag: label }) => nounTag.test(label) && word.length > 1)
    .map(({ word }) => word);

export const findNamesWithJieba: NameFinder = (text) =>
  tag(text, true)
    .filter(({ word, tag: label }) => nameTags.has(label) && word.length > 1)
    .map(({ word }) => word);
