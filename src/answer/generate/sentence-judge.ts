import type { EnglishRenderer } from "../../retrieve/translate/render-english.ts";
import { bigramsOf, shareOfBigrams } from "../question/bigrams.ts";
import type { SentenceVerifier } from "../verify/verify-sentence.ts";
import { createTranslationVerifier, translationCoverage } from "../verify/verify-translation.ts";
import type { Source } from "./sources.ts";

/** Tells whether sources support a sentence, in the language that it is written in. */
export interface SentenceJudge {
  supports(text: string, sources: readonly Source[]): Promise<boolean>;
  /** From 0 to 1: how much of the sentence the source holds. */
  likeness(text: string, source: Source): Promise<number>;
  /** Whether the article's own words belong beside each sentence, since not all of it can be checked. */
  readonly quotesBeside: boolean;
}

export function chineseJudge(verify: SentenceVerifier): SentenceJudge {
  return {
    supports: async (text, sources) => verify({ text, isQuotation: false }, sources).length === 0,
    likeness: async (text, source) => shareOfBigrams(bigramsOf(text), source.text),
    quotesBeside: false,
  };
}

export function englishJudge(render: EnglishRenderer): SentenceJudge {
  const verify = createTranslationVerifier(render);
  return {
    supports: async (text, sources) => (await verify(text, sources)).length === 0,
    likeness: (text, source) => translationCoverage(text, source.text, render),
    quotesBeside: true,
  };
}
