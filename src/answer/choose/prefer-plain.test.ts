import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { analyseQuestion } from "../analyse-question.ts";
import type { Candidate } from "./candidate.ts";
import { preferPlain } from "./prefer-plain.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

function candidateOf(text: string, score: number): Candidate {
  const span = { start: 0, end: text.length };
  const sentence: Candidate["sentence"] = { span, role: "plain" };
  const passage = { id: "a#0", articleId: "a", span, text, headingPath: [], sentences: [sentence], terms: [] };
  return { passage: passage as unknown as IndexedPassage, sentence, text, score } as Candidate;
}

async function firstOf(question: string, ...candidates: readonly Candidate[]): Promise<string | undefined> {
  const analysis = analyseQuestion(question, extractTerms, () => []);
  const preferred = await preferPlain(candidates, {
    index: { heading: async () => undefined },
    analysis,
    extractTerms,
    spokenOf: new Map(),
  });
  return preferred[0]?.text;
}

const EXTRA = candidateOf("带宠物的另加20元。", 15);
const FEE = candidateOf("露营地每晚收费90元。", 14);

it("puts the sentence that says all that is asked before one that scores more", async () => {
  expect(await firstOf("露营地收费多少钱", EXTRA, FEE)).toBe(FEE.text);
});

it("leaves the order where none says it, or one too far behind", async () => {
  expect(await firstOf("烧烤架收费多少钱", EXTRA, FEE)).toBe(EXTRA.text);
  expect(await firstOf("露营地收费多少钱", EXTRA, { ...FEE, score: 9 })).toBe(EXTRA.text);
});
