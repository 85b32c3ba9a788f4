import { describe, expect, it } from "vitest";
import { plainPassage } from "../testing/plain-passage.ts";
import type { Decision } from "./decide/decide.ts";
import { evidenceOf } from "./evidence.ts";
import { isSaidInEnglish, surerOf } from "./in-own-words.ts";

type Read = Parameters<typeof surerOf>[0];

const found = (text: string, terms: readonly string[]) => [
  { passage: { ...plainPassage({ articleId: "a", text }), terms }, rank: 1, score: 1 },
];
const weights = new Map([
  ["ferry", 0.6],
  ["fare", 0.4],
]);

describe("isSaidInEnglish", () => {
  it.each([
    ["The ferry leaves at nine.", ["ferry"], true],
    ["The fare is low.", ["fare"], false],
    ["渡轮 ferry 九点开。", ["ferry", "fare"], false],
  ])("of %s with the words %j: %s", (text, terms, said) => {
    expect(isSaidInEnglish({ ranked: found(text, terms), termWeights: weights })).toBe(said);
  });
});

describe("surerOf", () => {
  const readOf = (status: Decision["status"], text: string): Read => {
    const passage = plainPassage({ articleId: "a", text });
    const decision: Decision = status === "answered" ? { status } : { status, missingTerms: [], missingKind: false };
    return { reading: { decision, evidence: [evidenceOf(passage, passage.span, undefined)] } } as Partial<Read> as Read;
  };
  it.each([
    ["answered", "渡轮九点开。", "partial", "The ferry leaves.", "rendered"],
    ["partial", "渡轮九点开。", "answered", "The ferry leaves at nine.", "written"],
    ["answered", "渡轮九点开。", "answered", "The ferry leaves at nine.", "written"],
    ["answered", "The ferry leaves at nine.", "answered", "It leaves.", "rendered"],
    ["partial", "渡轮。", "answered", "渡轮九点开。", "rendered"],
    ["abstained", "渡轮。", "abstained", "The ferry.", "rendered"],
  ] as const)("of %s with %s and %s with %s is what was %s", (ofRendered, chinese, ofWritten, english, kept) => {
    const [rendered, written] = [readOf(ofRendered, chinese), readOf(ofWritten, english)];
    expect(surerOf(rendered, written)).toBe(kept === "written" ? written : rendered);
  });
});
