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

it("names nothing that only asks, nor the asker's own case", () => {
  const nouns = ["单位", "舅舅", "上海", "工龄", "船票", "窗口"];
  const told = (question: string) =>
    nameableGaps(
      [...nouns, "1.2"],
      question,
      nouns.filter((noun) => question.includes(noun)),
    );
  expect(told("渡轮是什么单位造的")).toEqual([]);
  expect(told("我舅舅上周去上海出差，身高1.2米，船票给报吗")).toEqual(["船票"]);
  expect(told("工龄十五年的船员能休几天")).toEqual([]);
  expect(told("在哪个窗口买船票")).toEqual(["船票"]);
  expect(told("上海的船票能退吗")).toEqual(["上海", "船票"]);
});
