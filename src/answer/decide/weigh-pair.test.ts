import { expect, it } from "vitest";
import { whateverScore } from "./weigh-pair.ts";

const answeredFrom = (least: number) => (score: number) => ({ status: score >= least ? "answered" : "partial" });

it.each([
  ["is answered at the lowest score", -3, { status: "answered" }],
  ["is not at the highest", 3, { status: "partial" }],
  ["depends on it", 0, undefined],
])("knows what comes out whatever the score is: it %s", (_, least, outcome) => {
  expect(whateverScore(answeredFrom(least))).toEqual(outcome);
});
