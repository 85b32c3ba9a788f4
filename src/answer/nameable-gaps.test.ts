import { expect, it } from "vitest";
import { nameableGaps } from "./nameable-gaps.ts";

it("names nouns, figures, Latin words and open parts, as the question spells them", () => {
  const question = "BYD在2019年開始賣多少輛汽車，一共賺了多少錢？";
  const missing = ["byd", "2019", "开始", "汽车", "辆汽", "一共赚了多少钱"];
  expect(nameableGaps(missing, question, ["BYD", "汽車"])).toEqual(["BYD", "2019", "汽車", "一共赚了多少钱"]);
});

it("names nothing rather than pieces of words", () => {
  expect(nameableGaps(["合刚", "出来"], "新农合刚开始交多少", ["新农合"])).toEqual([]);
});
