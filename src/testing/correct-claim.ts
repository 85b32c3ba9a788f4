import { expect } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import { analyseQuestion } from "../answer/analyse-question.ts";
import type { Candidate } from "../answer/choose/candidate.ts";
import type { Evidence } from "../answer/evidence.ts";
import { correctionOf } from "../answer/premise/correct-premise.ts";
import type { PremiseInput } from "../answer/premise/premise-input.ts";
import { scaledToOne } from "../retrieve/term-weights.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { plainArticle } from "./plain-article.ts";
import { plainPassage } from "./plain-passage.ts";

const noFeatures: Candidate["features"] = {} as Candidate["features"];
const extractTerms = createTermExtractor(jiebaSegmenter);

/** A question with a text to hold its claim against; `around` is all of its passage. */
export function premiseOf(question: string, text: string, speaker?: string, around = text): PremiseInput {
  const span = { start: 0, end: text.length };
  const sentences = [...around.matchAll(/[^。]+。?”?/gu)].map(({ 0: words, index: start }) => ({
    span: { start, end: start + words.length },
    role: "plain" as const,
  }));
  const passage = plainPassage({ articleId: "a", text: around, terms: extractTerms(around), sentences });
  const evidence: Evidence = { passage, span, text, ...(speaker === undefined ? {} : { speaker }) };
  const analysis = analyseQuestion(question, extractTerms, findNamesWithJieba);
  const candidates = sentences.map((sentence): Candidate => {
    const { start, end } = sentence.span;
    return { passage, sentence, text: around.slice(start, end), similarity: 0, features: noFeatures, score: 0 };
  });
  const article = async (id: string) => plainArticle({ id, title: "青河市果园报告", text: around });
  return {
    index: { article, heading: article },
    analysis,
    evidence: [evidence],
    candidates,
    termWeights: scaledToOne(analysis.terms.map((term) => [term, 1])),
    onTheSame: true,
    findNames: findNamesWithJieba,
    extractTerms,
  };
}

/** What a text says otherwise than a question states. */
export async function correct(question: string, text: string, speaker?: string, around = text) {
  const placed = await correctionOf(premiseOf(question, text, speaker, around));
  if (placed && placed.about !== "speaker") expect(placed.evidence.text).toContain(placed.stated);
  return placed && { about: placed.about, claimed: placed.claimed, stated: placed.stated };
}
