import { expect, it } from "vitest";
import { nearSpellings } from "./near-spellings.ts";

it.each([
  ["intrest", "interest"],
  ["tunnnel", "tunnel"],
  ["temparature", "temperature"],
  ["reveune", "revenue"],
])("%s may have been meant for %s", (word, meant) => expect(nearSpellings(word)).toContain(meant));

it.each(["rate", "Lhasa", "co2-tax"])("%s is not taken for another word", (word) =>
  expect(nearSpellings(word)).toEqual([]),
);
