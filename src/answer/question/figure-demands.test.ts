import { describe, expect, it } from "vitest";
import { holdsUnit } from "./asked-unit.ts";
import { unmetDemands, unmetMeasures } from "./figure-demands.ts";

describe("unmetDemands", () => {
  it.each([
    ["一户最高能补多少钱？", "全县共补贴40万元。", ["每户", "上限"]],
    ["一户最高能补多少钱？", "每户补贴不超过2万元。", []],
    ["一年顶多能报多少钱？", "一年报销超过300万人次。", ["上限"]],
    ["最少得有几个船工？", "渡船上的船工不得少于3人。", []],
    ["最少得有几个船工？", "渡船上有船工3人。", ["下限"]],
    ["这座桥最高吗?有几座桥墩?", "大桥有桥墩12座。", []],
    ["门票最高，每人要交几块？", "每人5元。", []],
    ["奖金有多高？", "奖金8万元。", []],
    ["每亩要花多少钱？", "面积12万亩，投入3亿元。", ["每亩"]],
    ["渡槽是哪天开工的？", "计划2031年底完工。", ["具体日期"]],
    ["渡槽是哪天开工的？", "3月8日，渡槽开工。", []],
    ["渡槽有多长？", "渡槽长9公里。", []],
    ["渡槽有多长？", "渡槽投资9亿元。", ["长度"]],
    ["人均多少？", "每人380元。", []],
    ["入学率有多高？", "入学率为九成。", []],
    ["桥有多高？", "桥投资9亿元。", ["高度"]],
    ["每天供多少水？", "生日供应蛋糕。", ["每天"]],
    ["每天供多少水？", "日供水300吨。", []],
  ])("of %s, given %s, misses %j", (question, text, missing) => {
    expect(unmetDemands(question, text)).toEqual(missing);
  });
});

describe("unmetMeasures", () => {
  it.each([
    ["青江大桥多长？", "通车后行车时间缩短至1小时内。", ["长度"]],
    ["青江大桥多长？", "大桥全长3.2公里。", []],
    ["这条地铁线一共有多长？", "总投资90亿元。", ["长度"]],
    ["假期多长？", "放假15天。", []],
    ["老街多长？", "老街长约三百米。", []],
    ["航线多长？", "航线全程12海里。", []],
    ["车站离医院多远？", "出站步行5分钟就到医院。", []],
    ["机房温度要控制在多少？", "机房温度不超过26摄氏度。", []],
    ["种植面积多大？", "种了两万多亩。", []],
    ["铁路一共多长？", "铁路全长1.2万公里。", []],
    ["在线办理多长能到账？", "3个工作日到账。", []],
    ["面积补差价多少钱？", "每平补3000元。", []],
    ["温度传感器装了多少个？", "装了300个。", []],
    ["桥修了多长时间？", "工期3年。", []],
    ["花园面积多大？", "花园种了20种花。", ["面积"]],
    ["有效期三年的证能用好几年吗？", "有效期三年。", []],
  ])("of %s, given %s, misses %j", (question, text, missing) => {
    expect(unmetMeasures(question, text)).toEqual(missing);
  });
});

describe("holdsUnit", () => {
  it("takes measures that count the same for one another", () => {
    expect(holdsUnit("棵", "植树40万株")).toBe(true);
    expect(holdsUnit("次", "完成21次发射")).toBe(true);
    expect(holdsUnit("天", "5个工作日办结")).toBe(true);
    expect(holdsUnit("公里", "投资21亿元")).toBe(false);
    expect(holdsUnit("头", "养羊30头")).toBe(true);
    expect(holdsUnit("位", "建成3座医院")).toBe(false);
    expect(holdsUnit("座", "来了3位医生")).toBe(false);
    expect(holdsUnit("座位", "礼堂有300席")).toBe(true);
    expect(holdsUnit("座位", "礼堂有300个出口")).toBe(false);
  });
});
