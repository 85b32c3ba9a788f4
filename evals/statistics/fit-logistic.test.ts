import { describe, expect, it } from "vitest";
import { crossValidated, fitLogistic, logOdds } from "./fit-logistic.ts";

const examples = Array.from({ length: 40 }, (_, i) => ({
  values: [i % 2, (i * 7) % 5],
  isMember: i % 2 === 1,
  weight: 1,
  family: `family-${i >> 1}`,
}));

describe("fitLogistic", () => {
  it("gives weight to the feature that tells the classes apart and hardly any to noise", () => {
    const [telling = 0, noise = 0] = fitLogistic(examples);
    expect(telling).toBeGreaterThan(3);
    expect(Math.abs(noise)).toBeLessThan(0.3);
  });

  it("lets examples of more weight decide where two disagree", () => {
    const same = { values: [1], family: "one" };
    const weights = fitLogistic([
      { ...same, isMember: true, weight: 3 },
      { ...same, isMember: false, weight: 1 },
    ]);
    expect(logOdds(weights, same)).toBeCloseTo(Math.log(3), 1);
  });
});

describe("crossValidated", () => {
  it("judges every example by weights of other families", () => {
    const odds = crossValidated(examples);
    expect(odds.size).toBe(examples.length);
    for (const [{ isMember }, value] of odds) expect(value > 0).toBe(isMember);
  });
});
