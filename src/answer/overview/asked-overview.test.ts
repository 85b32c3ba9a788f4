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
  "What is this corpus about?",
  "what can you answer?",
  "List all the articles",
])("%s asks for all articles", (question) => {
  expect(askedOverview(question, false)).toEqual({ about: "all" });
});

it.each([
  ["哪些文章讲渡轮？", "渡轮"],
  ["列出所有关于渡轮票价的文章", "渡轮票价"],
  ["有几篇文章提到过码头？", "码头"],
  ["有关渡轮的报道有哪些", "渡轮"],
])("%s asks for those on %s", (question, subject) => {
  expect(askedOverview(question, false)).toEqual({ about: "subject", subject });
});

it.each(["这篇文章讲了什么？", "主要内容", "总结一下", "本文主要内容是什么？", "Summarise this article."])(
  "%s, asked of one article, asks for its gist",
  (question) => {
    expect(askedOverview(question, true)).toEqual({ about: "article" });
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
  "What are the new ferry rules about?",
])("%s asks what the articles say", (question) => {
  expect(askedOverview(question, false)).toBeNull();
});
