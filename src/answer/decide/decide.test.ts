import { describe, expect, it } from "vitest";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import { coverage } from "../../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../choose/candidate.ts";
import type { SentenceFeatures } from "../choose/sentence-weights.ts";
import type { Evidence } from "../evidence.ts";
import { decide, type Likelihood } from "./decide.ts";
import { type GroundsInput, groundsOf } from "./grounds.ts";
import type { HeldTerms } from "./held-terms.ts";

const analysis: QuestionAnalysis = {
  text: "植树多少棵",
  kind: "number",
  terms: ["植树", "棵"],
  years: [],
  phrases: [],
  unit: null,
  askedNoun: null,
  names: [],
  language: "zh",
};
const termWeights = new Map([
  ["植树", 0.6],
  ["棵", 0.4],
]);

function evidence(text: string, terms: readonly string[]): Evidence {
  const passage: IndexedPassage = {
    id: "a#0",
    articleId: "a",
    span: { start: 0, end: text.length },
    text,
    headingPath: [],
    sentences: [],
    terms,
    vector: null,
    tokenVectors: null,
    sentenceVectors: [],
  };
  return { passage, span: passage.span, text };
}

const features: SentenceFeatures = {
  focusSimilarity: 0.7,
  passageSimilarity: 0.7,
  focusCoverage: 1,
  passageCoverage: 1,
  bigrams: 1,
  kind: 1,
  newFigure: 1,
  rank: 1,
  sameMeasure: 0,
  introduces: 0,
  year: 0,
  phrase: 0,
};

function candidate(item: Evidence, similarity: number): Candidate {
  return {
    passage: item.passage,
    sentence: { span: item.span, role: "plain" },
    text: item.text,
    similarity,
    features,
    score: 1,
  };
}

const heldBy = ({ passage }: Evidence): HeldTerms => ({
  share: coverage(termWeights, new Set(passage.terms)),
  missing: [...termWeights.keys()].filter((term) => !passage.terms.includes(term)),
  missingNoun: null,
  missingAsked: null,
  missingNouns: [],
  count: 2,
});

const decideOn = (
  item: Evidence,
  similarity: number,
  asked: Partial<QuestionAnalysis> = {},
  { odds = null, isPlain = false, ...given }: Partial<GroundsInput & Likelihood> = {},
) =>
  decide(
    groundsOf({
      analysis: { ...analysis, ...asked },
      termWeights,
      evidence: [item],
      candidates: [candidate(item, similarity)],
      held: heldBy(item),
      articleText: "",
      absentClause: null,
      otherKind: null,
      lackedThing: null,
      isCorrected: false,
      untranslated: [],
      hasVectors: true,
      topicality: null,
      onSubject: false,
      ...given,
    }),
    { odds, isPlain },
  );

describe("decide", () => {
  it("answers where words and form agree", () => {
    expect(decideOn(evidence("去年植树300棵。", ["植树", "棵"]), 0.7)).toEqual({ status: "answered" });
  });

  it("gives related text only as partial where the figure asked for is missing", () => {
    expect(decideOn(evidence("植树很有意义。", ["植树", "棵"]), 0.7)).toEqual({
      status: "partial",
      missingTerms: [],
      missingKind: true,
    });
  });

  it("abstains where neither words nor meaning are near, and names what is missing", () => {
    expect(decideOn(evidence("会议在北京召开，有30人。", ["会议"]), 0.3)).toEqual({
      status: "abstained",
      missingTerms: ["植树", "棵"],
      missingKind: false,
    });
  });

  it("is partial where what is asked for is given in no words, however likely an answer is", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    expect(decideOn(item, 0.9, {}, { lackedThing: "name", odds: 3 })).toMatchObject({
      status: "partial",
      missingThing: "name",
    });
  });

  it("is partial where a noun is missing, unless the meaning is very near", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    const held = { ...heldBy(item), missingNouns: ["果园"] };
    expect(decideOn(item, 0.7, {}, { held })).toMatchObject({ status: "partial", missingTerms: ["果园"] });
    expect(decideOn(item, 0.85, {}, { held })).toEqual({ status: "answered" });
  });

  it("does not abstain on a longer question only because the articles use other words", () => {
    const item = evidence("会议在北京召开，有30人。", ["会议"]);
    const held = { ...heldBy(item), share: 0.05, count: 6 };
    expect(decideOn(item, 0.6, {}, { held }).status).toBe("partial");
    expect(decideOn(item, 0.6, {}, { held: { ...held, count: 2 } }).status).toBe("abstained");
  });

  it("is partial where a name that the question fixes is nowhere in the evidence", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    expect(decideOn(item, 0.7, { names: ["平安县"] })).toEqual({
      status: "partial",
      missingTerms: ["平安县"],
      missingKind: false,
    });
  });

  it("takes no word of speech and no more than a measure word before a known word for a missing name", () => {
    const item = evidence("去年送3颗卫星入轨。", ["卫星", "植树", "棵"]);
    expect(decideOn(item, 0.7, { names: ["颗卫星", "东西", "孩子"] })).toEqual({ status: "answered" });
  });

  it("is partial where nothing is said of the noun that is asked for", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    const held = { ...heldBy(item), missingNoun: "材料" };
    expect(decideOn(item, 0.7, {}, { held })).toMatchObject({ status: "partial", missingTerms: ["材料"] });
  });

  it("wants the word beside the asking word said, unless the meaning is near", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    const held = { ...heldBy(item), missingAsked: "成活" };
    expect(decideOn(item, 0.69, {}, { held })).toMatchObject({ status: "partial", missingTerms: ["成活"] });
    expect(decideOn(item, 0.9, {}, { held })).toEqual({ status: "answered" });
  });

  it("counts a premise set right as an answer", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    const held = { ...heldBy(item), share: 0.4 };
    expect(decideOn(item, 0.65, {}, { held }).status).toBe("partial");
    expect(decideOn(item, 0.65, {}, { held, isCorrected: true }).status).toBe("answered");
  });

  it("lets a part of a question that is on the subject be short", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    expect(decideOn(item, 0.5).status).toBe("abstained");
    expect(decideOn(item, 0.5, {}, { onSubject: true }).status).toBe("answered");
  });

  it("abstains where the question holds no word, whatever its figures are near", () => {
    const item = evidence("去年植树1棵。", ["1"]);
    expect(decideOn(item, 0.9, {}, { termWeights: new Map([["1", 1]]) }).status).toBe("abstained");
  });

  it("abstains without evidence", () => {
    const item = evidence("去年植树300棵。", []);
    expect(decideOn(item, 0, {}, { evidence: [], candidates: [] }).status).toBe("abstained");
  });

  it("goes by the odds of an answer, but for what the question fixes", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    const held = { ...heldBy(item), missingNouns: ["果园"] };
    expect(decideOn(item, 0.7, {}, { held, odds: 1, topicality: 3 })).toEqual({ status: "answered" });
    expect(decideOn(item, 0.7, {}, { held, odds: -1, topicality: 3 })).toMatchObject({
      status: "partial",
      missingTerms: ["果园"],
    });
    expect(decideOn(item, 0.7, {}, { odds: -0.3, topicality: 3 }).status).toBe("answered");
    expect(decideOn(item, 0.7, {}, { odds: -0.6, topicality: 3 }).status).toBe("partial");
    expect(decideOn(item, 0.7, { years: ["2019"] }, { odds: 1, topicality: 3 }).status).toBe("partial");
  });

  it("leaves a question on something else, and shows what is near to a spoken one on the subject", () => {
    const item = evidence("去年植树300棵。", ["植树", "棵"]);
    expect(decideOn(item, 0.7, {}, { topicality: -0.9, odds: 1.1 }).status).toBe("answered");
    expect(decideOn(item, 0.7, {}, { topicality: -0.9, odds: 0.9 }).status).toBe("abstained");
    expect(decideOn(item, 0.7, {}, { topicality: -1.1, odds: 1.1 }).status).toBe("abstained");
    expect(decideOn(item, 0.7, { years: ["2019"] }, { topicality: -0.9, odds: 1.1 }).status).toBe("abstained");
    expect(decideOn(item, 0.7, {}, { topicality: -1 }).status).toBe("abstained");
    const spoken = { share: 0.1, missing: ["栽"], missingNouns: [], missingNoun: null, missingAsked: null, count: 5 };
    expect(decideOn(item, 0.5, {}, { held: spoken, topicality: 3 }).status).toBe("partial");
    expect(decideOn(item, 0.5, {}, { held: spoken, topicality: 1 }).status).toBe("abstained");
    expect(decideOn(item, 0.5, {}, { held: spoken, topicality: 1, odds: 0.9 }).status).toBe("abstained");
    expect(decideOn(item, 0.5, {}, { held: spoken, topicality: 1, odds: 1.1 }).status).toBe("answered");
  });
});
