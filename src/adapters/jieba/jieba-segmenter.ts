import { cut_for_search } from "jieba-wasm";
import type { Segmenter } from "../../ports/segmenter.ts";

/** jieba's search mode (dictionary and HMM), as WebAssembly: no native module. */
export const jiebaSegmenter: Segmenter = (text) => cut_for_search(text, true);
