import { describe, expect, it } from "vitest";
import { parsePlainText } from "./parse-markdown.ts";
import { toArticle } from "./to-article.ts";

const read = (text: string) =>
  toArticle(parsePlainText(text), { id: "a", sourcePath: "files/a.txt", contentHash: "0".repeat(64) });
const outline = (text: string) =>
  read(text).outline.map(({ kind, level, span }) => [kind, level, text.slice(span.start, span.end)]);

describe("the title of a text without front matter", () => {
  it.each([
    ["山溪镇渔船管理办法\n\n第一条 为了管理渔船，制定本办法。", "山溪镇渔船管理办法"],
    ["山溪镇人民政府\n关于清理渔网的通告\n\n各村：", "山溪镇人民政府关于清理渔网的通告"],
    ["山政发〔2024〕3号\n\n关于清理渔网的通告\n\n各村：", "关于清理渔网的通告"],
    ["渔网开清\n　　山溪镇今起清理渔网。", "渔网开清"],
    ["Harbour opens to boats\n\nThe harbour opens on Monday.", "Harbour opens to boats"],
    ["渔网清理问答\n山溪渔业公司 2024年3月5日\n\n问：几时清理？", "渔网清理问答"],
  ])("of %j is its first line", (text, title) => {
    expect(read(text)).toMatchObject({ title, titleBasis: "printed" });
    expect(outline(text)[0]?.slice(0, 2)).toEqual(["heading", 1]);
  });

  it.each([
    "山溪镇今起清理渔网。\n\n各村已经动工。",
    "The harbour of the town opens\non Monday to all boats.",
    "一、清理渔网\n\n各村已经动工。",
    "问：渔网何时清理？\n\n答：今起。",
    "只有一行",
  ])("of %j is the file's name", (text) => {
    expect(read(text)).toMatchObject({ title: "a", titleBasis: "file-name" });
  });
});

describe("where a text without front matter comes from", () => {
  it.each([
    [
      "渔网通告\n\n发布日期：2024-03-05　来源：山溪镇渔政站　浏览：8\n\n正文。",
      { publisher: "山溪镇渔政站", value: "2024-03-05" },
    ],
    ["渔网问答\n\n山溪镇渔政管理局 2024年3月\n\n正文。", { publisher: "山溪镇渔政管理局", value: "2024-03" }],
    [
      "渔网通告\n\n正文。\n\n山溪镇人民政府\n\n二〇二四年三月五日",
      { publisher: "山溪镇人民政府", value: "2024-03-05" },
    ],
    ["渔船办法\n\n（2024年3月5日镇政府会议通过）\n\n第一条 甲。", { value: "2024-03-05", basis: "inferred" }],
    ["渔网问答\n\n渔政处 2024年3月5日\n\n正文。", { publisher: "渔政处", value: "2024-03-05" }],
    ["Harbour rules\n\nIssued by the council on 5 March 2024\n\nText.", { value: "2024-03-05", basis: "inferred" }],
    ["Harbour opens\n\nPort Town, March 5, 2024\n\nText.", { value: "2024-03-05" }],
    [
      "渔会纪要\n\n时间：2024年3月5日 9:00—11:00\n\n议定。\n\n渔会\n2024年3月8日",
      { publisher: "渔会", value: "2024-03-08" },
    ],
    ["渔会纪要\n\n时间：2024年3月5日 9:00—11:00\n\n议定清理渔网。", {}],
    ["渔网通告\n\n时间：2024-03-05 09:30\n\n正文。", { value: "2024-03-05" }],
    ["渔船办法\n\n施行日期 2024年3月5日\n\n正文。", {}],
    ["Harbour rules\n\nPublished: 5 March 2024.\n\nText.", { value: "2024-03-05", basis: "inferred" }],
    ["Harbour rules\n\n(last updated March 5, 2024)\n\nText.", { value: "2024-03-05", basis: "inferred" }],
    ["Harbour rules\n\nValid until 31 December 2030\n\nText.", {}],
    ["Harbour rules\n\nDeadline 1 May 2030\n\nText.", {}],
    ["Harbour rules\n\nMonday 8 April 2024\n\nText.", {}],
    ["Harbour rules\n\nPublished research from March 2019 shows fewer nets.\n\nText.", {}],
    ["Harbour rules\n\nUpdated every year since May 2010, the rules hold.\n\nText.", {}],
    ["渔网通告\n\n有效期至 2030年12月31日\n\n正文。", {}],
    ["渔网通告\n\n截止 2030年5月1日\n\n正文。", {}],
    ["渔网通告\n\n报名时间：2030年5月1日\n\n正文。", {}],
    ["渔网开清\n\n《山溪晚报》记者 何一舟 2024年3月5日\n\n正文。", { publisher: "山溪晚报", value: "2024-03-05" }],
    ["渔网开清\n\n来源：《山溪晚报》 2024-03-05\n\n正文。", { publisher: "山溪晚报", value: "2024-03-05" }],
    ["渔网开清\n\n《山溪晚报》2024年3月5日讯（记者 何一舟）渔网开清。", { publisher: "山溪晚报", value: "2024-03-05" }],
    ["渔网开清\n\n山溪晚报 2024年3月5日\n\n正文。", { publisher: "山溪晚报", value: "2024-03-05" }],
    ["渔网通告\n\n正文。\n\n山溪社区居民委员会 2024年3月5日", { publisher: "山溪社区居民委员会", value: "2024-03-05" }],
    [
      "渔网通告\n\n正文。\n\n山溪渔业有限公司（盖章）\n2024年3月5日",
      { publisher: "山溪渔业有限公司", value: "2024-03-05" },
    ],
    ["渔船手册\n\n版本：2024年3月修订 渔政科\n\n正文。", { value: "2024-03", basis: "inferred" }],
    ["渔网开清\n\n本报记者从镇里了解到，2024年3月5日清理渔网\n\n正文。", {}],
    ["渔网通告\n\n正文。\n\n请于 2024年3月5日", {}],
    ["渔网清理\n\n山溪日报讯 三月\n\n2024年3月5日清理渔网。", {}],
  ])(
    "is read from %j",
    (text, { publisher, value, basis = "printed" }: { publisher?: string; value?: string; basis?: string }) => {
      const article = read(text);
      expect(article.publisher).toBe(publisher);
      expect(article.publishedOn?.value).toBe(value);
      if (value) expect(article.publishedOn?.basis).toBe(basis);
    },
  );

  it("names the reporter of a dateline", () => {
    expect(read("渔网开清\n\n山溪日报青河3月5日电（记者 何一舟）渔网开清。")).toMatchObject({
      byline: "记者 何一舟",
      publisher: "山溪日报",
    });
  });

  it.each([
    ["渔网开清\n\n《山溪晚报》记者 何一舟、通讯员 罗小川 2024年3月5日\n\n正文。", "记者 何一舟、通讯员 罗小川"],
    ["渔网开清\n\n文/何一舟\n\n正文。", "何一舟"],
    ["渔网开清\n\n本报讯（记者 何一舟）渔网开清。", "记者 何一舟"],
    ["渔网开清\n\n正文。\n\n（山溪晚报记者 何一舟）", "记者 何一舟"],
  ])("names the writer of %j", (text, byline) => {
    expect(read(text).byline).toBe(byline);
  });

  it("is what front matter states, and nothing else", () => {
    const article = read("---\ntitle: 渔网\n---\n渔网通告\n\n正文。\n\n山溪镇人民政府\n\n2024年3月5日");
    expect(article.publisher).toBeUndefined();
    expect(article.publishedOn).toBeUndefined();
  });
});

describe("the outline that only the words show", () => {
  it("holds chapters and sections of a regulation", () => {
    expect(outline("渔船办法\n\n第一章 总则\n\n第一节 范围\n\n第一条 甲。\n\n第二章　附则\n\n第二条 乙。")).toEqual([
      ["heading", 1, "渔船办法"],
      ["heading", 2, "第一章 总则"],
      ["heading", 3, "第一节 范围"],
      ["heading", 2, "第二章　附则"],
    ]);
  });

  it("holds numbered headings, not numbered sentences and not the items of a list", () => {
    const text =
      "渔网通知\n\n一、对象\n\n（一）渔民。\n\n二、材料\n\n（一）船证\n\n（二）网具照片\n\n三、其他事项按规定办理。";
    expect(outline(text)).toEqual([
      ["heading", 1, "渔网通知"],
      ["heading", 2, "一、对象"],
      ["heading", 2, "二、材料"],
    ]);
    expect(outline("渔网通知\n\n一、渔民持船证,逐户登记\n\n各村照办。")).toEqual([["heading", 1, "渔网通知"]]);
  });

  it("holds the questions of a list of questions and of a conversation", () => {
    expect(outline("渔网问答\n\n1. 何时清理？\n\n三月。\n\n2. 清理几天？\n\n五天。")).toEqual([
      ["heading", 1, "渔网问答"],
      ["question", 2, "1. 何时清理？"],
      ["question", 2, "2. 清理几天？"],
    ]);
    expect(
      outline("记者：何时清理？\n\n何一舟：三月。\n\n记者：几天？\n\n何一舟：五天。").map(([kind]) => kind),
    ).toEqual(["question", "question"]);
  });

  it("holds the questions that have their answers on the same line", () => {
    expect(outline("渔网问答\n\n问：几时清理？答：今起。 问：要交钱吗？答：不用，有问题请打电话。")).toEqual([
      ["heading", 1, "渔网问答"],
      ["question", 2, "问：几时清理？"],
      ["question", 2, "问：要交钱吗？"],
    ]);
    expect(outline("Nets FAQ\n\nQ: Is it free? A: Yes. It is.\n\n答：今起。问：无。")).toEqual([
      ["heading", 1, "Nets FAQ"],
      ["question", 2, "Q: Is it free?"],
    ]);
  });

  it("reads a long line of questions without answers in little time", () => {
    const start = performance.now();
    expect(outline(`渔网问答\n\n${"问：几时清理？ Q: when? ".repeat(20_000)}`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("holds no question that the writer asks once", () => {
    expect(outline("渔网开清\n\n为何清理？\n\n网多伤鱼。")).toEqual([["heading", 1, "渔网开清"]]);
  });
});
