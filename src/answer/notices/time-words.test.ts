import { describe, expect, it } from "vitest";
import { timeWordsOf } from "./time-words.ts";

const relativeIn = (quote: string) => timeWordsOf(quote).relative;
const daysIn = (quote: string) => timeWordsOf(quote).withoutYear;

describe("words that the article's date explains", () => {
  it("are those that count from the day of writing", () => {
    expect(relativeIn("截至目前，全线路基完成八成；今年内可望铺轨。")).toEqual(["截至目前", "今年"]);
    expect(relativeIn("市水务局日前印发通知，上周已停水三次。")).toEqual(["日前", "上周"]);
    expect(relativeIn("最近，县里又添了两班渡轮。")).toEqual(["最近"]);
    expect(relativeIn("站长说：最近，县里又添了两班渡轮。")).toEqual(["最近"]);
  });

  it("are no days before which something is due", () => {
    expect(relativeIn("补贴于每年6月30日前发放。")).toEqual([]);
    expect(relativeIn("租约届满三十日前，可以在到期日前一天退租。")).toEqual([]);
    expect(relativeIn("应当在参观日前到窗口办理。")).toEqual([]);
    expect(relativeIn("休息日前全部清退。")).toEqual([]);
  });

  it("are no pieces of other words, and no periods of a rule", () => {
    expect(relativeIn("转折出现在2021年，项目前期工作已做完。")).toEqual([]);
    expect(relativeIn("每月5日公布上月净值，提交近期照片。")).toEqual([]);
    expect(relativeIn("应当在当年12月31日前休完，可以顺延至次年3月。")).toEqual([]);
    expect(relativeIn("离最近的码头三海里。")).toEqual([]);
  });
});

describe("days without a year", () => {
  it("are those of a report", () => {
    expect(daysIn("8月20日，大坪的新宿舍完工了。")).toEqual(["8月20日"]);
    expect(daysIn("截至3月底，已有两成住户签约。")).toEqual(["3月底"]);
  });

  it("are none of a rule, and none whose year is said", () => {
    expect(daysIn("学院在10月15日公示，学生可以申诉，已公示的不再改。")).toEqual([]);
    expect(daysIn("2024年5月12日通过，6月1日已经执行。")).toEqual([]);
    expect(daysIn("已领的押金在7月20日前退清。")).toEqual([]);
  });
});
