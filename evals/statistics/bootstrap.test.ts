import { describe, expect, it } from "vitest";
import { estimate, type Observation } from "./bootstrap.ts";

const coin = (n: number, familyOf: (i: number) => string): Observation[] =>
  Array.from({ length: n }, (_, i) => ({ family: familyOf(i), value: Number(i % 4 !== 0) }));

describe("estimate", () => {
  it("gives the mean, n and an interval around it, the same each time", () => {
    const observations = coin(200, String);
    const first = estimate(observations);
    expect(first).toEqual(estimate(observations));
    expect(first).toMatchObject({ n: 200, mean: 0.75 });
    // The normal approximation: 0.75 ± 1.96 × sqrt(0.75 × 0.25 / 200) = 0.75 ± 0.06.
    expect(first?.low).toBeCloseTo(0.69, 1);
    expect(first?.high).toBeCloseTo(0.81, 1);
  });

  it("widens when the questions are rewordings of a few", () => {
    const alone = estimate(coin(200, String));
    const reworded = estimate(
      Array.from({ length: 200 }, (_, i) => ({ family: String(i % 8), value: Number(i % 8 > 1) })),
    );
    expect(reworded?.mean).toBe(alone?.mean);
    expect((reworded?.high ?? 0) - (reworded?.low ?? 0)).toBeGreaterThan((alone?.high ?? 0) - (alone?.low ?? 0));
  });

  it("has nothing to say of nothing, and no width for one family", () => {
    expect(estimate([])).toBeNull();
    expect(estimate([{ family: "a", value: 1 }])).toEqual({ n: 1, mean: 1, low: 1, high: 1 });
  });
});
