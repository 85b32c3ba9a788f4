import { describe, expect, it } from "vitest";
import { askedOfficeOf } from "./asked-office.ts";

const words = ["渡口", "管理", "集团", "公司", "中国", "协会", "石桥", "医保局"];
const extractTerms = (text: string) => words.filter((word) => text.includes(word));
const asked = (question: string, isRendered = false) => askedOfficeOf(question, extractTerms, isRendered);

describe("the office of a body", () => {
  it("is held by whoever has it of that body, in the same clause", () => {
    const office = asked("渡口集团公司的董事长是谁");
    expect(office?.name).toBe("董事长");
    expect(office?.isHeldBy("渡口集团党组书记、董事长石一鸣表示，合作刚开始。")).toBe(true);
    expect(office?.isHeldBy("石桥协会董事长柳云表示，渡口集团多次捐款。")).toBe(false);
    expect(office?.isHeldBy("渡口集团副董事长柳云表示，合作刚开始。")).toBe(false);
    expect(office?.isHeldBy("渡口集团会长柳云表示，合作刚开始。")).toBe(false);
  });

  it("is one of those that English calls alike where it was rendered", () => {
    expect(asked("中国渡口会长是谁", true)?.isHeldBy("渡口集团董事长石一鸣表示")).toBe(true);
    expect(asked("石桥医保局副董事是谁", true)?.isHeldBy("石桥县医疗保障局副局长石一鸣介绍")).toBe(true);
    expect(asked("石桥医保局副董事是谁", true)?.isHeldBy("石桥县医疗保障局局长石一鸣介绍")).toBe(false);
  });

  it("is asked for at the end of a clause", () => {
    for (const question of ["渡口集团的董事长是谁呢？", "渡口集团的董事长叫什么名字", "渡口集团董事长是哪位,何时上任"])
      expect(asked(question)?.name).toBe("董事长");
  });

  it("is none where no body is named, or something else is asked", () => {
    for (const question of [
      "会长是谁",
      "中国的会长是谁",
      "渡口集团的董事长说了什么",
      "渡口集团的董事长是谁选出来的？",
      "渡口集团的董事长是什么人才能当？",
      "",
    ])
      expect(asked(question)).toBeNull();
  });
});
