import type { EnglishRenderer } from "../../retrieve/translate/render-english.ts";
import { bigramsOf, shareOfBigrams } from "../question/bigrams.ts";
import type { SentenceVerifier } from "../verify/verify-sentence.ts";
import { subjectWords, translationCoverage, translationFaults } from "../verify/verify-translation.ts";
import type { Source } from "./sources.ts";

/** One sentence, read once and held against one source after the other. */
export interface JudgedSentence {
  isSupportedBy(sources: readonly Source[]): boolean;
  /** From 0 to 1: how much of the sentence the source holds. */
  likeness(source: Source): number;
}

/** Tells whether sources support a sentence, in the language that it is written in. */
export interface SentenceJudge {
  judge(text: string): Promise<JudgedSentence>;
  /** Whether the article's own words belong beside each sentence, since not all of it can be checked. */
  readonly quotesBeside: boolean;
}

export function chineseJudge(verify: SentenceVerifier): SentenceJudge {
  return {
    async judge(text) {
      const pairs = bigramsOf(text);
      return {
        isSupportedBy: (sources) => verify({ text, isQuotation: false }, sources).length === 0,
        likeness: (source) => shareOfBigrams(pairs, source.text),
      };
    },
    quotesBeside: false,
  };
}

export function englishJudge(render: EnglishRenderer): SentenceJudge {
  return {
    async judge(text) {
      const words = await subjectWords(text, render);
      return {
        isSupportedBy: (sources) => translationFaults(text, words, sources).length === 0,
        likeness: (source) => translationCoverage(words, source.text),
      };
    },
    quotesBeside: true,
  };
}
