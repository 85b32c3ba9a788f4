import { expect, it } from "vitest";
import { saysNothing } from "./says-nothing.ts";

it.each(["（新华社北京2月25日电）", "（完）", "各乡镇人民政府、县直有关单位：", "二、乘船条件。", "（三）办理时间"])(
  "%s only frames",
  (text) => {
    expect(saysNothing(text, "open")).toBe(true);
  },
);

it.each(["（一）乘船须凭票，儿童免票；", "各码头应当增开渡轮。", "二、票价由2元降为1元。", "渡轮（含夜航）"])(
  "%s says something",
  (text) => {
    expect(saysNothing(text, "open")).toBe(false);
  },
);

it("takes a name alone for an answer to who, and a date alone for one to when", () => {
  for (const text of ["青河县港务局 青河县财政局", "张三", "2025年6月12日"]) {
    expect(saysNothing(text, "open")).toBe(true);
    expect(saysNothing(text, "body")).toBe(false);
  }
  expect(saysNothing("身份证复印件", "list")).toBe(false);
});
