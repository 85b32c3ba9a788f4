import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import { toEvidence } from "../evidence.ts";
import type { Candidate } from "./candidate.ts";
import { supportingEvidence } from "./supporting-evidence.ts";

const features = {} as Candidate["features"];

/** One sentence an entry, in one passage; best first. */
function candidatesOf(sentences: readonly { readonly text: string; readonly score: number }[]): Candidate[] {
  const passage = plainPassage({ articleId: "a", text: sentences.map(({ text }) => text).join(""), terms: [] });
  let start = 0;
  return sentences.map(({ text, score }) => {
    const span = { start, end: start + text.length };
    start = span.end;
    return { passage, sentence: { span, role: "plain" }, text, similarity: 0, features, score };
  });
}

const textsOf = (candidates: readonly Candidate[], chosen: number, isSure = false) =>
  supportingEvidence(candidates.slice(0, chosen).map(toEvidence), candidates, isSure).map(({ text }) => text);

describe("what is read after the evidence", () => {
  it("is what stands near the best sentence, in order of likelihood", () => {
    const candidates = candidatesOf([
      { text: "退休人员不缴费。", score: 9 },
      { text: "在职职工缴费。", score: 8 },
      { text: "门诊可以报销。", score: 6.1 },
      { text: "各地正在落实。", score: 5.9 },
    ]);
    expect(textsOf(candidates, 1)).toEqual(["在职职工缴费。", "门诊可以报销。"]);
    expect(textsOf(candidates, 1, true)).toEqual(["在职职工缴费。"]);
  });

  it("asks nothing, and repeats nothing that is quoted", () => {
    const candidates = candidatesOf([
      { text: "退休人员不缴费。", score: 9 },
      { text: "谁来缴费？", score: 9 },
      { text: "退休人员不缴费", score: 9 },
      { text: "在职职工缴费。", score: 9 },
    ]);
    expect(textsOf(candidates, 1)).toEqual(["在职职工缴费。"]);
  });

  it("never makes an answer longer than six sentences", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { maxLength: 12 }), fc.nat(8), (numbers, chosen) => {
        const candidates = candidatesOf(numbers.map((number) => ({ text: `第${number}条。`, score: 1 })));
        const evidence = Math.min(chosen, numbers.length);
        const more = textsOf(candidates, evidence).length;
        expect(more).toBe(Math.max(0, Math.min(numbers.length, 6) - evidence));
      }),
    );
  });
});
