import { jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../retrieve/terms.ts";

/** One for articles and questions, which remembers what it has cut. */
export const extractTerms = createTermExtractor(jiebaSegmenter);
