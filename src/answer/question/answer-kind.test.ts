import { describe, expect, it } from "vitest";
import { holdsKind, kindOf } from "./answer-kind.ts";

describe("kindOf", () => {
  it.each([
    ["起步票价是多少?", "amount"],
    ["今年新发放的房贷利率多少?", "percentage"],
    ["水库占地多少亩?", "number"],
    ["办下来要多久?", "duration"],
    ["举报打哪个电话?", "contact"],
    ["由哪家医院牵头?", "body"],
    ["去哪个窗口办?", "place"],
    ["在哪些方面合作?", "list"],
    ["干嘛非要改?", "reason"],
    ["能不能异地办理?", "yes-no"],
    ["沿线设几处服务区?", "number"],
    ["总共花了多少个亿?", "amount"],
  ])("%s asks for %s", (question, kind) => {
    expect(kindOf(question)).toBe(kind);
  });
});

describe("holdsKind", () => {
  it.each([
    ["number", "青河新华社5月3日电，大桥有桥墩36座。", true],
    ["number", "5月3日，一批大桥在第二标段开工。", false],
    ["amount", "65岁以上老人免收门票。", true],
    ["contact", "请拨打12345。", true],
    ["duration", "工期两年。", true],
    ["duration", "大桥已经通车。", false],
    ["amount", "A kiosk pays 300 yuan of rent.", true],
    ["amount", "Twelve kiosks opened in 2024.", false],
    ["percentage", "Rents fell by 12 percent.", true],
    ["date", "They opened in May.", true],
  ] as const)("%s in %s: %s", (kind, sentence, held) => {
    expect(holdsKind(kind, sentence)).toBe(held);
  });
});
