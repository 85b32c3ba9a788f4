import { describe, expect, it } from "vitest";
import type { Sentence } from "../../domain/passage.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { toEvidence } from "../evidence.ts";
import type { Candidate } from "./candidate.ts";
import { itemAsked } from "./item-asked.ts";

const points = ["船票有三个变化。", "一是老人免票。", "二是学生半价。", "三是夜航加价。"];
const text = points.join("");
const question = { text: "船票怎么变？", span: { start: 0, end: 0 } };

/** The points of one enumeration, each as likely as its place in `scores` says. */
function candidatesOf(scores: readonly number[], isPrinted = false): Candidate[] {
  const sentences = points.map((point, i): Sentence => {
    const start = text.indexOf(point);
    return { span: { start, end: start + point.length }, role: i === 0 ? "announce" : "point", group: 1 };
  });
  const passage = plainPassage({ articleId: "ferry", text, sentences, ...(isPrinted ? { question } : {}) });
  return sentences.map((sentence, i) => ({
    passage,
    sentence,
    text: points[i] ?? "",
    similarity: 0,
    features: {} as Candidate["features"],
    score: scores[i] ?? 0,
  }));
}

function asked(text: string, kind: "yes-no" | "open" | "list", candidates: readonly Candidate[], isCorrected = false) {
  const best = candidates.toSorted((a, b) => b.score - a.score);
  return itemAsked(candidates.map(toEvidence), best, { text, kind, isCorrected }).map((item) => item.text);
}

describe("itemAsked", () => {
  const likely = [5, 6, 9, 5];

  it("leaves the one point that is about what is asked", () => {
    expect(asked("学生坐船半价吗？", "yes-no", candidatesOf(likely))).toEqual(["二是学生半价。"]);
    expect(asked("学生坐船半价吗？", "yes-no", candidatesOf([5, 8, 9, 5]))).toEqual(points.slice(1, 3));
  });

  it("leaves a list that is asked for", () => {
    expect(asked("船票有哪些变化？", "list", candidatesOf(likely))).toEqual(points);
    expect(asked("船票都变了吗？", "yes-no", candidatesOf(likely))).toEqual(points);
    expect(asked("船票的优惠", "open", candidatesOf([5, 8, 9, 8]))).toEqual(points);
  });

  it("leaves the answer to a printed question that is asked", () => {
    expect(asked("船票的变化", "open", candidatesOf(likely, true))).toEqual(points);
    expect(asked("学生坐船半价吗？", "yes-no", candidatesOf(likely, true))).toEqual(["二是学生半价。"]);
    expect(asked("学生坐船免票", "open", candidatesOf(likely, true), true)).toEqual(["二是学生半价。"]);
  });
});
