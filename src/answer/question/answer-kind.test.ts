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
    ["跟哪几家医院合作?", "list"],
    ["国庆那几天买票打折吗?", "yes-no"],
    ["热线什么时候起不收费?", "date"],
    ["口试占多少分?", "number"],
    ["镜头的分辨率是多少?", "number"],
    ["额度上浮多少?", "number"],
    ["手术成功率是多少?", "percentage"],
    ["电机的功率是多少?", "number"],
    ["退休年龄提高了几年?", "duration"],
    ["遗弃犬只如何处罚?", "procedure"],
    ["旧家具如何处置?", "procedure"],
    ["违规停车有何处罚?", "open"],
    ["有任何地方能寄存吗?", "yes-no"],
    ["材料交到何处?", "place"],
    ["保单在何处理赔?", "place"],
    ["船票收入有多少用来修码头?", "number"],
    ["罚款收入的多少归财政?", "number"],
    ["加班工资按几倍算?", "number"],
    ["加班工资一共多少?", "amount"],
    ["客服热线几点下班?", "date"],
    ["热线是几?", "contact"],
    ["奖金打到哪张存折?", "open"],
    ["船停在哪?", "place"],
    ["码头在哪条街?", "place"],
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
    ["contact", "可以拨打客服热线96xx1。", true],
    ["contact", "有事请拨打110。", true],
    ["contact", "热线受理了300件投诉。", false],
    ["duration", "工期两年。", true],
    ["duration", "大桥已经通车。", false],
    ["amount", "A kiosk pays 300 yuan of rent.", true],
    ["amount", "Twelve kiosks opened in 2024.", false],
    ["percentage", "Rents fell by 12 percent.", true],
    ["date", "They opened in May.", true],
    ["date", "The gate shuts at 6 p.m. daily.", true],
    ["date", "There are 6 pumps at the gate.", false],
    ["date", "上午十点前下单。", true],
    ["date", "八点十五分开船。", true],
    ["date", "六月十号验收。", true],
    ["date", "还有一点问题。", false],
    ["date", "船务公司每季度公布一次账目。", true],
    ["date", "窗口每周二、周四受理。", true],
    ["date", "每季度至少开会两次。", false],
    ["date", "二号线停运，按第十号文件办。", false],
    ["date", "当年的收成卖给当月的客户。", false],
    ["duration", "8个工作日内接电。", true],
    ["body", "由市供热管理处处罚。", true],
    ["body", "罚款两万元以上，一律从严处罚。", false],
    ["place", "到任一网点挂失。", true],
    ["reason", "没有采纳，理由是路远。", true],
  ] as const)("%s in %s: %s", (kind, sentence, held) => {
    expect(holdsKind(kind, sentence)).toBe(held);
  });
});
