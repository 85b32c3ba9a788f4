import { describe, expect, it } from "vitest";
import { turnsOf } from "./turns.ts";

const kinds = (claim: string, text: string) => turnsOf(claim, text).map(({ kind }) => kind);

describe("turnsOf", () => {
  it("finds no denial where something is for all alike", () => {
    expect(kinds("男女都可以申请", "不分性别均可申请")).toEqual([]);
    expect(kinds("只有本村人可以申请", "申请不限户籍")).toEqual(["extent"]);
  });

  it("takes no capital and no town for all", () => {
    for (const claim of ["首都的果农可以参加", "成都的果农可以参加", "都市果园可以参加"])
      expect(kinds(claim, "部分果农可以参加")).toEqual([]);
    for (const claim of ["果农都可以参加", "修剪完成都可以参加"])
      expect(kinds(claim, "部分果农可以参加")).toEqual(["extent"]);
  });
});
