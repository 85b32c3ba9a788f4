import { expect, it } from "vitest";
import { noneOf } from "./none-of.ts";

const wholeClause = new RegExp(`^${noneOf("，。；：？！")}+$`, "u");

it.each(["渡轮免票", "全年运客2,173人次", "9:30开航", "票价3.5元", "渡轮、客船"])(
  "%s holds none of the marks",
  (text) => expect(wholeClause.test(text)).toBe(true),
);

it.each(["渡轮,免票", "渡轮，免票", "免票;半票", "票价:3元", "免票?", "免票!", "免票。", "共2人,免票"])(
  "%s holds one",
  (text) => expect(wholeClause.test(text)).toBe(false),
);

it.each(["。；", "，。", "：。", "，。；：？！"])("reads a text in one way where it holds none of %s", (marks) => {
  const label = new RegExp(`各${noneOf(marks)}{1,60}组$`, "u");
  const startedAt = performance.now();
  label.test(`各${"1,2:".repeat(500)}甲`);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
