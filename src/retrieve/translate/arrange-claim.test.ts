import { expect, it } from "vitest";
import { arrangeClaim, writeClaimWords } from "./arrange-claim.ts";

it.each([
  ["the fee for boats was cut", "boats | the fee | cut"],
  ["anglers get 30元 for 3 boats", "anglers | 30元 | 3个 boats"],
  ["the camp has 12 sites", "the camp | 12个 sites"],
  ["only people with a boat may fish in the bay", "[只有] | a boat | people | the bay | [可以] | fish"],
  ["all permits must be paid for by the anglers", "[所有] | permits | [费用由] | anglers | [承担]"],
  ["the anglers do not have to pay for their own permits", "permits | [费用不用由] | the anglers | [承担]"],
  ["dogs are not allowed to swim", "dogs | [不得] | swim"],
  ["nobody may camp without a tent", "[没有人] | [可以] | camp | [无需] | a tent"],
])("%s", (stated, arranged) =>
  expect(
    arrangeClaim({ opening: "", stated: writeClaimWords(stated), closing: "", rest: "" })
      .map((piece) => ("chinese" in piece ? `[${piece.chinese}]` : piece.english.trim()))
      .join(" | "),
  ).toBe(arranged),
);
