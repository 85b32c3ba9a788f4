import { describe, expect, it } from "vitest";
import { type Cell, guessedHeaderRows, tableRows } from "./table-rows.ts";

const row = (...texts: (string | Partial<Cell>)[]): Cell[] =>
  texts.map((each) => ({ columns: 1, rows: 1, text: "", ...(typeof each === "string" ? { text: each } : each) }));

describe("tableRows", () => {
  it("puts the name of its column before each cell", () => {
    const table = [row("档次", "补助"), row("一档", "300元"), row("二档", "")];
    expect(tableRows(table, 1)).toEqual(["档次：一档；补助：300元", "档次：二档"]);
  });

  it("repeats a cell that reaches over rows, and names a cell that reaches over columns once", () => {
    const table = [
      row("片区", { text: "票价", columns: 2 }),
      row("", "成人", "儿童"),
      row({ text: "城东", rows: 2 }, "6元", "3元"),
      row({ text: "免费", columns: 2 }),
    ];
    expect(tableRows(table, 2)).toEqual([
      "片区：城东；票价 成人：6元；票价 儿童：3元",
      "片区：城东；票价 成人、票价 儿童：免费",
    ]);
  });

  it("keeps a line across the whole table as it is", () => {
    expect(tableRows([row("线路", "首班"), row({ text: "一、城区", columns: 2 }), row("1路", "6:00")], 1)).toEqual([
      "一、城区",
      "线路：1路；首班：6:00",
    ]);
  });

  it("reads two columns without names as a form", () => {
    expect(tableRows([row("受理窗口", "三号"), row("电话", "")], 0)).toEqual(["受理窗口：三号", "电话"]);
  });

  it("marks a table without Chinese as English does", () => {
    const table = [row("Grade", "Aid"), row("One", "300")];
    expect(tableRows(table, 1)).toEqual(["Grade: One; Aid: 300"]);
    expect(tableRows([row("Desk", "3")], 0)).toEqual(["Desk: 3"]);
  });

  it("does not follow a span without end", () => {
    expect(tableRows([row({ text: "甲", columns: 1e9, rows: 1e9 }), row("乙")], 0)).toEqual(["甲", "甲；乙"]);
  });
});

describe("guessedHeaderRows", () => {
  it.each([
    [1, [row("层数", "补贴"), row("5层", "18万元")]],
    [0, [row("张三", "组长"), row("李四", "组员")]],
    [0, [row("2024年", "12人"), row("2025年", "15人")]],
    [0, [row("说明")]],
    [0, [row("凭证;自备", "补贴"), row("5层", "18万元")]],
  ])("is %i", (count, table) => {
    expect(guessedHeaderRows(table)).toBe(count);
  });
});
