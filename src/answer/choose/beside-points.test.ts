import { describe, expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import { besidePoints, isBare } from "./beside-points.ts";
import type { Candidate } from "./candidate.ts";

const sentences = ["一、乘船对象。", "二、票价优惠。", "老人凭证半价乘船。", "票在码头出售。"] as const;
const candidateOf = (text: string, score: number): Candidate => {
  const passage = plainPassage({ articleId: `ferry-${text}`, text });
  const sentence = { span: passage.span, role: "plain" } as const;
  return { passage, sentence, text, similarity: 0, features: {} as Candidate["features"], score };
};
const points = sentences.slice(0, 2).map((text) => {
  const passage = plainPassage({ articleId: `ferry-${text}`, text });
  return { passage, span: passage.span, text };
});
const textsOf = (kind: AnswerKind, scores: readonly [string, number][]) =>
  besidePoints(
    points,
    scores.map(([text, score]) => candidateOf(text, score)),
    kind,
  ).map(({ text }) => text);

describe("besidePoints", () => {
  it("puts the best sentence before the points where it is none of them", () => {
    const texts = textsOf("yes-no", [
      [sentences[2], 5],
      [sentences[1], 4.8],
    ]);
    expect(texts).toEqual([sentences[2], sentences[0], sentences[1]]);
  });

  it("puts the points first where they are asked for, or hold the best sentence", () => {
    expect(textsOf("list", [[sentences[2], 5]])).toEqual([sentences[0], sentences[1], sentences[2]]);
    const texts = textsOf("yes-no", [
      [sentences[1], 5],
      [sentences[2], 4.8],
    ]);
    expect(texts).toEqual([sentences[0], sentences[1], sentences[2]]);
  });

  it("knows the headings of a notice from points that say something", () => {
    const passage = plainPassage({ articleId: "ferry", text: "" });
    const isHeading = (text: string) => isBare({ passage, span: passage.span, text });
    expect(["一、乘船对象。", "（二）票价优惠", "3．办理时间"].every(isHeading)).toBe(true);
    expect(["一是降低票价。", "（二）老人凭证半价乘船，儿童免票。"].some(isHeading)).toBe(false);
  });

  it("leaves out what is much less likely than the best", () => {
    const texts = textsOf("open", [
      [sentences[1], 5],
      [sentences[3], 4],
    ]);
    expect(texts).toEqual([sentences[0], sentences[1]]);
  });
});
