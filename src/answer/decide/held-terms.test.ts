import { expect, it } from "vitest";
import { findNamesWithJieba, findThingsWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createMemoryIndex } from "../../adapters/memory/memory-index.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import { scaledToOne } from "../../retrieve/term-weights.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { createSentenceTerms } from "../choose/sentence-terms.ts";
import { holdTerms } from "./held-terms.ts";
import { createWordMeaning } from "./word-meaning.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

/** Holds the terms of a question against a passage of one sentence. */
async function held(question: string, text: string) {
  const span = { start: 0, end: text.length };
  const passage: IndexedPassage = {
    id: "a#0",
    articleId: "a",
    span,
    text,
    headingPath: [],
    sentences: [{ span, role: "plain" }],
    terms: extractTerms(text),
    vector: null,
    tokenVectors: null,
    sentenceVectors: [],
  };
  const analysis = analyseQuestion(question, extractTerms, findNamesWithJieba);
  return holdTerms({
    index: createMemoryIndex().index,
    analysis,
    termWeights: scaledToOne(analysis.terms.map((term) => [term, 1])),
    evidence: [{ passage, span, text }],
    spokenOf: new Map([["就医", "看病"]]),
    sentenceTerms: createSentenceTerms(extractTerms),
    extractTerms,
    findThings: findThingsWithJieba,
    meaning: createWordMeaning(null),
  });
}

it("names the nouns that the evidence lacks, but no general ones", async () => {
  const text = "渡轮的船票可以在码头购买，办理登船手续。";
  expect((await held("渡轮的船票能不能用信用卡买？", text)).missingNouns).toEqual(["信用卡"]);
  expect((await held("渡轮的船票在码头买有什么好处？", text)).missingNouns).toEqual([]);
});

it("does not want the words that ask or join to be said", async () => {
  const { missing, share } = await held("到底能否在码头办理这种手续？", "渡轮的船票可以在码头购买，办理登船手续。");
  expect([missing, share]).toEqual([[], 1]);
});

it("takes the parts of a word that is said in other words for said", async () => {
  const { missing } = await held("渡轮的船票能给家里人买吗？", "渡轮的船票可以给家庭成员购买。");
  expect(missing.filter((term) => "家里人".includes(term))).toEqual([]);
});

it("takes a word that stands for a spoken one for said by whatever says that one", async () => {
  expect((await held("渡轮上就医", "渡轮上可以门诊。")).missing).not.toContain("就医");
  expect((await held("渡轮上购药", "渡轮上可以门诊。")).missing).toContain("购药");
});
