import { expect, it } from "vitest";
import { writeFixedPhrases } from "./fixed-phrases.ts";

it.each([
  ["I've lost it, and I'm sure it isn't free", "I have lost it, and I am sure it is not free"],
  ["What's the fee? Who'll pay? I can't.", "What is the fee? Who will pay? I can not."],
  ["paid per day or every month", "paid 每天 or 每月"],
  ["a year ago, within a day", "a year ago, within a day"],
  ["Is it free of charge?", "Is it 免费?"],
  ["Is there a time limit for applications?", "Is there a time limit for applications?"],
  ["20 yuan a time, or 5 yuan an hour", "20 yuan 每次, or 5 yuan 每小时"],
  ["How much is parking an hour?", "How much is parking 每小时?"],
  ["How many kilometres an hour?", "How many kilometres 每小时?"],
  ["open from 9 for an hour", "open from 9 for an hour"],
  ["How much do I pay for half an hour?", "How much do I pay for half an hour?"],
  ["free for half a year", "free for half a year"],
  ["Is it free in all cases?", "Is it free in all cases?"],
  ["How many are there in all?", "How many are there  ?"],
  ["Can I go up to the roof?", "Can I go up to the roof?"],
  ["Did it go up to 500 yuan, or go down?", "Did it 提高 to 500 yuan, or 下降?"],
  ["Will fees go up?", "Will fees 提高?"],
  ["up to 500 yuan", "最高 500 yuan"],
  ["Are we allowed to park?", "Are we 可以 park?"],
  ["We aren't allowed to park", "We are 不得 park"],
  ["What is the maximum I have to pay at least?", "What is 最高 I   pay 最低?"],
])("%s", (english, written) => expect(writeFixedPhrases(english)).toBe(written));
