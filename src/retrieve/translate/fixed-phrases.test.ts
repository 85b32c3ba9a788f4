import { expect, it } from "vitest";
import { writeFixedPhrases } from "./fixed-phrases.ts";

it.each([
  ["I've lost it, and I'm sure it isn't free", "I have lost it, and I am sure it is not free"],
  ["What's the fee? Who'll pay? I can't.", "What is the fee? Who will pay? I can not."],
  ["paid per day or every month", "paid 每天 or 每月"],
  ["a year ago, within a day", "a year ago, within a day"],
  ["Is it free of charge?", "Is it 免费?"],
  ["What is the maximum I have to pay at least?", "What is 最高 I   pay 最低?"],
])("%s", (english, written) => expect(writeFixedPhrases(english)).toBe(written));
