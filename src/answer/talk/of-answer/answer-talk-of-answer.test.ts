import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../../adapters/jieba/jieba-segmenter.ts";
import type { Question } from "../../../domain/answer.ts";
import { createTermExtractor } from "../../../retrieve/terms.ts";
import { memoryIndexOf } from "../../../testing/memory-index-of.ts";
import { plainArticle } from "../../../testing/plain-article.ts";
import { cite } from "../../cite.ts";
import { evidenceOf } from "../../evidence.ts";
import { quotationAnswer } from "../../quotation-answer.ts";
import { answerTalkOfAnswer } from "./answer-talk-of-answer.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const article = plainArticle({
  id: "ferry",
  title: "渡轮换新",
  text: "渡轮今年换新。票价不变。新船可以停放自行车。",
  byline: "记者 田野",
  publishedOn: { value: "2024-05-06", basis: "printed" },
});

/** The answer before quoted so many sentences of the article. */
async function say(question: string, { quoted = 2, history }: { quoted?: number; history?: Question["history"] } = {}) {
  const index = await memoryIndexOf([article], extractTerms);
  const asked: string[] = [];
  const answer = await answerTalkOfAnswer(
    { question, history: history ?? [{ role: "user", content: "渡轮有什么变化？" }] },
    {
      index,
      citeOne: async (item, n) => cite(item, article, n, () => undefined),
      answer: async (before) => {
        asked.push(before.question);
        const ids = (await index.passagesOf("ferry")).map(({ id }) => id);
        const items = (await index.passages(ids)).flatMap((passage) =>
          passage.sentences.map(({ span }) => evidenceOf(passage, span, undefined)),
        );
        const citations = items.slice(0, quoted).map((item, at) => cite(item, article, at + 1, () => undefined));
        const sentences = citations.map(({ quote, n }) => ({
          text: quote,
          kind: "quote" as const,
          citations: [n],
          verified: true,
        }));
        return quotationAnswer({ sentences, citations }, { language: "zh", retrieveMs: 0 });
      },
    },
    () => {},
  );
  return { answer, asked, quotes: answer?.sentences.flatMap(({ kind, text }) => (kind === "quote" ? [text] : [])) };
}

it("names the sources of the answer before", async () => {
  const { answer, quotes } = await say("哪篇文章说的？");
  expect(quotes).toEqual(["渡轮今年换新。", "票价不变。"]);
  expect(answer?.answer).toContain("《渡轮换新》（记者 田野，2024-05-06）");
  expect((await say("出处呢？", { quoted: 0 })).answer).toMatchObject({ status: "abstained", citations: [] });
});

it("tells who says what the answer before quotes, or that nobody is named", async () => {
  const { answer, quotes } = await say("谁说的？");
  expect(quotes).toEqual(["渡轮今年换新。", "票价不变。"]);
  expect(answer?.sentences[0]?.text).toBe("这些话是文章自己的叙述，没有写明是谁说的：");
});

it("quotes the passage to one who wants more, and one sentence to one who wants less", async () => {
  expect((await say("详细点")).quotes).toEqual(["渡轮今年换新。", "票价不变。", "新船可以停放自行车。"]);
  expect((await say("详细点", { quoted: 3 })).answer?.answer).toContain("就写了这些");
  expect((await say("太长了")).quotes).toEqual(["渡轮今年换新。"]);
  expect((await say("太长了", { quoted: 1 })).answer?.answer).toContain("不作缩写");
});

it("says what it can do where the articles can say nothing", async () => {
  for (const talk of ["不对", "看不懂", "用英语再说一遍"])
    expect(await say(talk)).toMatchObject({ asked: [], quotes: [] });
  expect((await say("answer in English")).answer?.language).toBe("en");
});

it("speaks of the last question asked of the articles, and of nothing where there is none", async () => {
  const history = [
    { role: "user" as const, content: "渡轮票价是多少？" },
    { role: "assistant" as const, content: "票价不变。" },
    { role: "user" as const, content: "谢谢，看不懂" },
    { role: "user" as const, content: "好的" },
  ];
  expect((await say("原文链接", { history })).asked).toEqual(["渡轮票价是多少？"]);
  expect((await say("原文链接", { history: history.slice(1) })).answer).toBeNull();
  expect((await say("原文规定的票价是多少？")).answer).toBeNull();
});
