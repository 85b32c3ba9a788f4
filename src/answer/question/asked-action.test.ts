import { expect, it } from "vitest";
import { asksHowTo, tellsHowTo } from "./asked-action.ts";

it.each([
  ["渡轮年票怎么申请？", true],
  ["渡轮年票怎么在手机上续保", true],
  ["渡轮年票为什么涨价？", false],
  ["怎样看待渡轮停航？", false],
])("of %s: %s", (question, asks) => {
  expect(asksHowTo(question)).toBe(asks);
});

it.each([
  ["乘客可以通过客运站窗口购买年票。", true],
  ["凭身份证到码头办理登记。", true],
  ["渡轮年票制度不断完善。", false],
])("%s tells how: %s", (sentence, tells) => {
  expect(tellsHowTo(sentence)).toBe(tells);
});
