import { expect, it } from "vitest";
import { askedOverview } from "./asked-overview.ts";

it.each([
  "有哪些文章？",
  "你能回答什么？",
  "我可以问些什么",
  "这个语料库是关于什么的？",
  "这些文章都讲了什么",
  "最近有什么新闻？",
  "列出所有文章",
  "这里可以问什么？",
  "What can be asked here?",
  "这里有哪些资料？",
  "What is this corpus about?",
  "what can you answer?",
  "List all the articles",
  "How many articles do you have?",
  "How many articles are there in total?",
  "你们有几篇文章",
  "有什么可以问的？",
])("%s asks for all articles", (question) => {
  expect(askedOverview({ question })).toEqual({ about: "all" });
});

it.each([
  ["最新的一篇是什么？", { about: "newest" }],
  ["最近的一篇文章是哪篇", { about: "newest" }],
  ["What is the newest article?", { about: "newest" }],
  ["哪篇文章最早", { about: "oldest" }],
  ["2026年的文章有哪些？", { about: "all", period: "2026" }],
  ["2025年3月有几篇文章", { about: "all", period: "2025-03" }],
  ["Which articles are from December 2025?", { about: "all", period: "2025-12" }],
])("%s asks for some by their date", (question, asked) => {
  expect(askedOverview({ question })).toEqual(asked);
});

it.each([
  ["作者是谁？", "author"],
  ["这篇文章是谁写的", "author"],
  ["什么时候发表的？", "date"],
  ["这篇报道是哪天发布的", "date"],
  ["When was this article published?", "date"],
  ["是哪家媒体报道的？", "publisher"],
])("%s, asked of one article, asks for its %s", (question, of) => {
  expect(askedOverview({ question, articleIds: ["ferry"] })).toEqual({ about: "origin", of });
  expect(askedOverview({ question, articleIds: ["ferry", "bus"] })).toBeNull();
});

it.each(["什么时候发布的？", "指导意见是哪个单位发布的", "作者协会的会长是谁"])(
  "%s asks what the one article says",
  (question) => expect(askedOverview({ question, articleIds: ["ferry"] })).toBeNull(),
);

it.each([
  ["哪些文章讲渡轮？", "渡轮"],
  ["列出所有关于渡轮票价的文章", "渡轮票价"],
  ["有关渡轮的报道有哪些", "渡轮"],
  ["Which articles are about ferries?", "ferries"],
  ["List all articles on the ferry company", "ferry company"],
])("%s asks for those on %s", (question, subject) => {
  expect(askedOverview({ question })).toEqual({ about: "subject", subject });
});

it.each([
  ["有几篇文章提到过码头？", "码头"],
  ["Which articles mention piers?", "piers"],
])("%s asks for all that mention %s", (question, subject) => {
  expect(askedOverview({ question })).toEqual({ about: "subject", subject, isMentioned: true });
});

it.each([
  ["渡轮票价那篇讲了什么？", "渡轮票价"],
  ["總結一下碼頭那篇文章", "码头"],
  ["问答：渡轮涨价，乘客怎么看那篇讲了什么", "问答:渡轮涨价,乘客怎么看"],
  ["《渡轮管理办法》的主要内容是什么", "渡轮管理办法"],
])("%s asks for the gist of the one called %s", (question, title) => {
  expect(askedOverview({ question })).toEqual({ about: "named", title });
});

it.each(["这篇文章讲了什么？", "主要内容", "总结一下", "本文主要内容是什么？", "Summarise this article."])(
  "%s, asked of one article, asks for its gist",
  (question) => {
    expect(askedOverview({ question, articleIds: ["ferry"] })).toEqual({ about: "article" });
  },
);

it.each([
  "渡轮有什么新变化？",
  "渡轮改革的主要内容是什么？",
  "申请年票要哪些材料？",
  "渡轮能回答什么问题",
  "会上讲了什么",
  "这讲了什么",
  "最近渡轮有什么变化",
  "文章里写渡轮停航的原因是什么",
  "包括哪些内容？",
  "有什么文件？",
  "都有哪些资料",
  "都讲什么内容",
  "可以查什么？",
  "关于退票我想问，渡轮的文章有哪些？",
  "码头开了吗？渡轮那篇讲了什么",
  "哪些资料涉及商业秘密不予公开？",
  "涉及个人隐私的资料有哪些？",
  "有关部门要求提供的资料有哪些？",
  "有关部门的报道有哪些？",
  "哪些资料说明收入？",
  "哪些文章说明收入？",
  "What are the new ferry rules about?",
  "最新的政策是什么？",
  "最新的渡轮票价是多少",
  "渡轮公司发表了几篇文章？",
  "2026年渡轮有哪些变化",
  "How many articles does the ferry law have?",
  "What is the latest ferry?",
])("%s asks what the articles say", (question) => {
  expect(askedOverview({ question })).toBeNull();
});

it.each(["这里有哪些内容？", "网站上有什么文件？", "都讲什么内容"])("%s leans on what was asked before", (question) => {
  expect(askedOverview({ question, history: [{ role: "user", content: "渡轮票价改革是怎么回事？" }] })).toBeNull();
});

it.each(["有哪些文章？", "可以问什么？"])("%s leans on nothing", (question) => {
  expect(askedOverview({ question, history: [{ role: "user", content: "渡轮票价是多少？" }] })).toEqual({
    about: "all",
  });
});
