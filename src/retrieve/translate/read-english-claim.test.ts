import { describe, expect, it } from "vitest";
import { readEnglishClaim } from "./read-english-claim.ts";

describe("what a question in English takes to be so", () => {
  it.each([
    ["Is it true that the ferry runs at night?", "|the ferry runs at night|，是真的吗|"],
    ["Is it true rents fell?", "|rents fell|，是真的吗|"],
    ["So the pool is closed on Mondays, right?", "|the pool is closed on Mondays|，对吗|"],
    ["The pool is free, is it not?", "|The pool is free|，对吗|"],
    ["I heard that anglers need a permit. How much is it?", "既然|anglers need a permit|，|How much is it?"],
    ["My neighbour says the toll went up by 1.5 yuan. Is that true?", "听说|the toll went up by 1.5 yuan|，对吗|"],
    ["Since anglers may camp there, where are the sites?", "既然|anglers may camp there|，|where are the sites?"],
    ["Why do anglers pay twice?", "为什么| anglers pay twice||"],
    ["Why can not dogs swim there?", "为什么| dogs swim there not||"],
  ])("%s", (question, read) => {
    const { opening, stated, closing, rest } = readEnglishClaim(question) ?? {};
    expect([opening, stated, closing, rest].join("|")).toBe(read);
  });

  it.each([
    "Since 2019, how many ferries were built?",
    "Since the last flood, how many dykes were raised?",
    "Can anglers camp there?",
    "How many ferries run?",
    "I think about camping there.",
  ])("nothing: %s", (question) => expect(readEnglishClaim(question)).toBeNull());
});
