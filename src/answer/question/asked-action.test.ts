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
  ["年票可申请退款。", true],
  ["停航的班次按每班30元的标准补发。", true],
  ["年票由村委会统一办理。", true],
  ["年票在码头窗口办理。", true],
  ["年票的许可申请有三种。", false],
  ["由于天气不好办理较慢。", false],
  ["存在重复登记的情况。", false],
  ["停航期间在窗口不得办理。", false],
  ["不可申请两次。", false],
  ["在全国新闻里报道过。", false],
  ["凭票登船；船员投诉有专人处理。", false],
  ["凭票登船;船员投诉有专人处理。", false],
])("%s tells how: %s", (sentence, tells) => {
  expect(tellsHowTo(sentence)).toBe(tells);
});
