import { describe, expect, it } from "vitest";
import type { Candidate } from "./candidate.ts";
import { preferPresent } from "./prefer-present.ts";

const NOW = "可以支付父母在药店买药的费用。";
const ordered = (first: string, question: string) =>
  preferPresent(
    [first, NOW].map((text, i) => ({ text, score: 3 - i }) as Candidate),
    question,
  ).map(({ text }) => text);

describe("preferPresent", () => {
  it.each(["改革前，个人账户只能由本人使用。", "过去，个人账户只能由本人使用。", "“以前，卡里的钱只能自己花。”"])(
    "puts what is so now before %s",
    (before) => {
      expect(ordered(before, "个人账户能给父母用吗？")).toEqual([NOW, before]);
    },
  );

  it("hears no past in 目前", () => {
    const before = "改革前，个人账户只能由本人使用。";
    expect(ordered(before, "目前个人账户能给父母用吗？")).toEqual([NOW, before]);
  });

  it.each([
    ["that goes on to tell of now", "以前只能自己用，现在全家都能用。", "个人账户能给父母用吗？"],
    ["where that is asked for", "改革前，个人账户只能由本人使用。", "改革前个人账户能给父母用吗？"],
    ["where a change is asked for", "改革前，个人账户只能由本人使用。", "个人账户的用法有什么变化？"],
    ["that tells what it was raised to", "以前报销比例为50%，此次提高到70%。", "报销比例是多少？"],
    ["where it is asked how it was", "以前，个人账户只能由本人使用。", "当时个人账户是怎么规定的？"],
    ["that tells what came first", "此前，个人账户已经可以给父母用。", "个人账户能给父母用吗？"],
    ["on a span up to now", "过去五年，个人账户为父母支付了3亿元。", "个人账户能给父母用吗？"],
    ["that speaks of no time", "个人账户只能由本人使用。", "个人账户能给父母用吗？"],
  ])("leaves a sentence first %s", (_, before, question) => {
    expect(ordered(before, question)).toEqual([before, NOW]);
  });
});
