import { expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { Candidate } from "./candidate.ts";
import { withKind } from "./with-kind.ts";

const passage = plainPassage({ articleId: "ferry", text: "渡轮很快。渡轮时速40公里。" });
const candidateOf = (kind: 0 | 1, score: number, of = passage): Candidate => ({
  passage: of,
  sentence: { span: { start: 0, end: 1 }, role: "plain" },
  text: "",
  similarity: 0,
  features: { kind } as Candidate["features"],
  score,
});
const best = candidateOf(0, 9);

it("puts a sentence of the same passage that holds the figure asked for first", () => {
  const holder = candidateOf(1, 8);
  expect(withKind([best], [best, holder], "number")).toEqual([holder, best]);
});

it.each([
  ["is too unlikely", "number", candidateOf(1, 7)],
  ["stands elsewhere", "number", candidateOf(1, 8, plainPassage({ articleId: "other", text: "时速40公里。" }))],
  ["is not asked for", "open", candidateOf(1, 8)],
] as const)("leaves it where it %s", (_, kind, holder) => {
  expect(withKind([best], [best, holder], kind)).toEqual([best]);
});

it("leaves those that hold one as they are", () => {
  const near = [best, candidateOf(1, 8.9)];
  expect(withKind(near, [...near, candidateOf(1, 8)], "number")).toBe(near);
});
