import { describe, expect, it } from "vitest";
import { absentClause } from "./absent-clause.ts";

const boats = {
  title: "山溪镇渔船管理办法",
  text: "第一章 总则\n\n第一条 为了管理渔船，制定本办法。\n\n第二条 登记须提交：\n（一）申请；\n（二）船照。\n\n第三条 违反第二条的，罚款。",
};
const market = {
  title: "山溪镇集市规则",
  text: ["一", "二", "三", "四", "五"].map((n) => `第${n}条 集市逢${n}开。`).join("\n"),
};

describe("absentClause", () => {
  it.each([
    ["渔船办法第四条说什么？", "山溪镇渔船管理办法", null, "第四条", "第一条", "第三条"],
    ["渔船办法第12条说什么？", "山溪镇渔船管理办法", null, "第十二条", "第一条", "第三条"],
    ["渔船办法第二条第五项说什么？", "山溪镇渔船管理办法", "第二条", "第五项", "第一项", "第二项"],
    ["第九条说什么？", "山溪镇渔船管理办法", null, "第九条", "第一条", "第三条"],
  ])("of %s tells what the document has", (question, title, within, asked, first, last) => {
    expect(absentClause(question, [boats, market])).toEqual({ title, within, asked, first, last });
  });

  it.each([
    "渔船办法第三条说什么？",
    "渔船办法第二条第二项说什么？",
    "第四条说什么？",
    "集市第五条说什么？",
    "第四件事是什么？",
    "第四条件是什么？",
    "第九条跑道花了多少钱？",
    "渔船要登记吗？",
  ])("is none in %s", (question) => {
    expect(absentClause(question, [boats, market])).toBeNull();
  });

  it("is none of a document without numbered clauses", () => {
    expect(absentClause("第四条说什么？", [{ title: "渔船", text: "第一条船来了。" }])).toBeNull();
  });
});
