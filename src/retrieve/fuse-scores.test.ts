import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuseScores } from "./fuse-scores.ts";

const hits = (scores: Readonly<Record<string, number>>) =>
  Object.entries(scores).map(([passageId, score]) => ({ passageId, score }));
const order = (...rankings: Readonly<Record<string, number>>[]) =>
  fuseScores(
    ["a", "b", "c"],
    rankings.map((scores) => ({ hits: hits(scores), weight: 1 })),
  ).map(({ passageId }) => passageId);

describe("fuseScores", () => {
  it("follows the ranking that is surer, where two disagree", () => {
    expect(order({ a: 30, b: 3, c: 2 }, { b: 0.72, a: 0.71, c: 0.7 })[0]).toBe("a");
  });

  it("counts what a ranking lacks as its last hit, and keeps the candidates' order where nothing tells them apart", () => {
    expect(order({ c: 2, x: 1 })).toEqual(["c", "a", "b"]);
    expect(order({}, { a: 1, b: 1, c: 1 })).toEqual(["a", "b", "c"]);
  });

  it("gives each candidate once, with a finite score, best first", () => {
    const score = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const ranking = fc
      .dictionary(fc.constantFrom("a", "b", "c", "d"), score)
      .map((each) => ({ hits: hits(each), weight: 2 }));
    fc.assert(
      fc.property(fc.array(ranking), (rankings) => {
        const fused = fuseScores(["c", "a", "b"], rankings);
        expect(fused.map(({ passageId }) => passageId).toSorted()).toEqual(["a", "b", "c"]);
        expect(fused.every(({ score: own }) => Number.isFinite(own))).toBe(true);
        expect(fused.map((hit) => hit.score)).toEqual(fused.map((hit) => hit.score).toSorted((x, y) => y - x));
      }),
    );
  });
});
