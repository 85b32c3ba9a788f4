import { cut_for_search, tag } from "jieba-wasm";
import type { NameFinder } from "../../ports/name-finder.ts";
import type { NounFinder } from "../../ports/noun-finder.ts";
import type { Segmenter } from "../../ports/segmenter.ts";
import { isNameTag, isNounTag, isThingTag } from "./word-tags.ts";

/** jieba's search mode (dictionary and HMM), as WebAssembly: no native module. */
export const jiebaSegmenter: Segmenter = (text) => cut_for_search(text, true);

const wordsTagged = (isWanted: (label: string) => boolean) => (text: string) =>
  tag(text, true)
    .filter(({ word, tag: label }) => isWanted(label) && word.length > 1)
    .map(({ word }) => word);

export const findNounsWithJieba: NounFinder = wordsTagged(isNounTag);

export const findThingsWithJieba: NounFinder = wordsTagged(isThingTag);

export const findNamesWithJieba: NameFinder = wordsTagged(isNameTag);
