import { describe, expect, it } from "vitest";
import { findNamesWithJieba, findThingsWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createHashEmbedder } from "../../adapters/memory/hash-embedder.ts";
import { createRetriever } from "../../retrieve/retrieve.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { memoryIndexOf } from "../../testing/memory-index-of.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { scoreSentences } from "../choose/score-sentences.ts";
import { createSentenceTerms } from "../choose/sentence-terms.ts";
import { toEvidence } from "../evidence.ts";
import { createTopicalityReader } from "../topicality/read-topicality.ts";
import { decisionFeatures } from "./decide-features.ts";
import { answerOdds, type DecisionFeatures } from "./decide-weights.ts";
import { decisionModel } from "./decision-model.ts";
import { holdTerms } from "./held-terms.ts";
import { createWordMeaning } from "./word-meaning.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const embedder = createHashEmbedder();
const text = "柳湾村的苹果种植面积扩大到2000亩。合作社新建了冷库，苹果可以存放到春节。";
const index = await memoryIndexOf(
  [plainArticle({ id: "orchard", title: "柳湾村苹果种植再扩大", text })],
  extractTerms,
  embedder,
);
const retrieve = createRetriever({ index, embedder, extractTerms, translate: async () => null });

async function featuresOf(question: string): Promise<DecisionFeatures | null> {
  const { embed } = embedder;
  const retrieval = await retrieve(question, { limit: 10 });
  const { termWeights, spokenOf } = retrieval;
  const analysis = analyseQuestion(question, extractTerms, findNamesWithJieba);
  const sentenceTerms = createSentenceTerms(extractTerms);
  const candidates = await scoreSentences({ ...retrieval, index, analysis, sentenceTerms, extractTerms, embed });
  const evidence = candidates.slice(0, 1).map(toEvidence);
  const shared = {
    index,
    termWeights,
    spokenOf,
    evidence,
    sentenceTerms,
    extractTerms,
    meaning: createWordMeaning(null),
    articleText: "",
    isRendered: false,
  };
  const held = await holdTerms({ ...shared, analysis, findThings: findThingsWithJieba });
  const read = { candidates, evidence, terms: analysis.terms };
  const subject = await createTopicalityReader(index, embed)(retrieval, read);
  return subject && decisionFeatures({ ...shared, analysis, candidates, held, subject });
}

describe("decisionFeatures", () => {
  it("finds nothing left unsaid where the sentence says every word", async () => {
    expect(await featuresOf("柳湾村的苹果种植面积扩大到多少亩")).toMatchObject({
      kind: 1,
      leastSaid: 0,
      unknownWords: 0,
    });
  });

  it("tells a word that only the sentence after says from one that no passage holds", async () => {
    const elsewhere = await featuresOf("柳湾村的苹果种植面积和冷库");
    const nowhere = await featuresOf("柳湾村的苹果种植面积和游客");
    expect(elsewhere?.leastSaid).toBeGreaterThan(0);
    expect(elsewhere?.unknownWords).toBe(0);
    expect(nowhere?.unknownWords).toBeGreaterThan(0);
  });
});

describe("answerOdds", () => {
  const nothing = Object.fromEntries(Object.keys(decisionModel.weights).map((name) => [name, 0])) as DecisionFeatures;
  const question = { vector: new Float32Array(decisionModel.question.weights.length).fill(0.04), embedderId: null };

  it("grows with what the sentence says, and falls with what is left unsaid and not given", () => {
    const holds = answerOdds({ ...nothing, kind: 1, sentence: 3 }, question);
    expect(holds).toBeGreaterThan(answerOdds(nothing, question));
    expect(answerOdds({ ...nothing, leastSaid: 0.4, lacksName: 1 }, question)).toBeLessThan(
      answerOdds(nothing, question),
    );
  });

  it("hears what the question's vector says from the model alone that it was fitted on", () => {
    const embedderId = `${decisionModel.question.embedder}+tokens`;
    const unknown = answerOdds(nothing, { ...question, embedderId: "another" });
    expect(answerOdds(nothing, question)).toBe(unknown);
    expect(answerOdds(nothing, { ...question, embedderId })).not.toBe(unknown);
  });
});
