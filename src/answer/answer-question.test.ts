import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  findNamesWithJieba,
  findNounsWithJieba,
  findThingsWithJieba,
  jiebaSegmenter,
} from "../adapters/jieba/jieba-segmenter.ts";
import { createHashEmbedder } from "../adapters/memory/hash-embedder.ts";
import type { Answer } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Article, OutlineEntry } from "../domain/article.ts";
import type { Embedder } from "../ports/embedder.ts";
import { createRetriever } from "../retrieve/retrieve.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { memoryIndexOf } from "../testing/memory-index-of.ts";
import type { Answerer } from "./answer-question.ts";
import { createAnswerer } from "./answer-question.ts";

function articleOf(id: string, title: string, date: string, paragraphs: readonly string[], questions: string[] = []) {
  const text = paragraphs.join("\n\n");
  const outline = questions.map((question): OutlineEntry => {
    const start = text.indexOf(question);
    return { kind: "question", level: 2, span: { start, end: start + question.length } };
  });
  const article: Article = {
    id,
    title,
    titleBasis: "printed",
    kind: questions.length > 0 ? "interview" : "news",
    publishedOn: { value: date, basis: "printed" },
    text,
    outline,
    segments: [],
    defects: [],
    missing: [],
    sourcePath: `${id}.md`,
    contentHash: id,
  };
  return article;
}

const BENEFITS_QUESTION = "问题1：公交票价改革给乘客带来哪些好处？";
const START_QUESTION = "问题2：公交票价改革从什么时候开始实行？";
const ANNOUNCE = "公交票价改革给乘客带来三方面好处。";
const LONG_POINT_LEAD = "三是惠，全市所有学生和老人都享受半价优惠";
const LONG_POINT_DETAIL =
  "其中学生凭学籍卡在学校领取新卡，老人凭身份证在社区服务站领取新卡，外地游客也可以在车站窗口购买一日票和三日票。";
const interview = articleOf(
  "bus-interview",
  "青河市公交票价改革答问",
  "2023-05-10",
  [
    BENEFITS_QUESTION,
    `${ANNOUNCE}一是降，基本票价降到一元。过去乘坐一次要付两元。二是通，换乘一小时内免费。${LONG_POINT_LEAD}，${LONG_POINT_DETAIL}`,
    START_QUESTION,
    "公交票价改革从2023年7月1日起在青河市全市实行。",
  ],
  [BENEFITS_QUESTION, START_QUESTION],
);
const older = articleOf("orchard-2021", "柳湾村发展苹果种植", "2021-03-02", [
  "柳湾村的苹果种植面积达到800亩。村民把苹果卖到了城里的超市。",
  "柳湾村合作社统一采购树苗，苹果种植户不用再各自联系商家。",
]);
const newer = articleOf("orchard-2024", "柳湾村苹果种植再扩大", "2024-10-08", [
  "柳湾村的苹果种植面积扩大到2000亩。合作社新建了冷库，苹果可以存放到春节。",
  "柳湾村冷库的建设用了两年时间。",
]);
const english = articleOf("kiosk-2024", "New kiosks at the river park", "2024-06-01", [
  "The river park opened twelve kiosks in May. A kiosk pays 300 yuan of rent each month.",
]);
const articles = [interview, older, newer, english];
const textOf = new Map(articles.map(({ id, text }) => [id, text]));
const extractTerms = createTermExtractor(jiebaSegmenter);
const NO_MODEL = "没有取到向量模型";

async function openAnswerer(embedder: Embedder | string): Promise<Answerer> {
  const index = await memoryIndexOf(articles, extractTerms, typeof embedder === "string" ? null : embedder);
  const retrieve = createRetriever({ index, embedder, extractTerms, translate: async () => null });
  return createAnswerer({
    index,
    retrieve,
    embed: typeof embedder === "string" ? null : embedder.embed,
    crossEncoder: null,
    extractTerms,
    findNames: findNamesWithJieba,
    findNouns: findNounsWithJieba,
    findThings: findThingsWithJieba,
    readPage: () => undefined,
    writer: null,
    checkPremise: null,
    rewrite: null,
  });
}

let ask: Answerer;
let askByKeyword: Answerer;

beforeAll(async () => {
  [ask, askByKeyword] = await Promise.all([openAnswerer(createHashEmbedder()), openAnswerer(NO_MODEL)]);
});

function expectGrounded({ sentences, citations, closest }: Answer): void {
  for (const { articleId, start, end, quote } of [...citations, ...closest]) {
    expect(quote).not.toBe("");
    expect(textOf.get(articleId)?.slice(start, end)).toBe(quote);
  }
  const quoteOf = new Map(citations.map(({ n, quote }) => [n, quote]));
  for (const { kind, text, citations: numbers, verified } of sentences) {
    expect(verified).toBe(true);
    expect(kind).not.toBe("paraphrase");
    if (kind === "quote") expect(numbers.map((n) => quoteOf.get(n))).toEqual([text]);
    else expect(numbers).toEqual([]);
  }
  const numbers = [...citations, ...closest].map(({ n }) => n);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
}

const quotesOf = ({ sentences }: Answer) => sentences.filter(({ kind }) => kind === "quote").map(({ text }) => text);

describe("createAnswerer", () => {
  it("opens with what is wrong in the question and the quotation that says so", async () => {
    const answer = await ask({ question: "青河市公交票价改革是从2022年7月开始实行的吗？" });
    expectGrounded(answer);
    expect(answer.status).toBe("answered");
    expect(answer.correction).toEqual({ about: "time", claimed: "2022年", stated: "2023年", citation: 1 });
    const [notice, quotation] = answer.sentences;
    expect(notice).toMatchObject({ kind: "notice", text: "文章中的时间是2023年，不是2022年。" });
    expect(quotation).toMatchObject({ kind: "quote", citations: [1] });
    expect(new Set(quotesOf(answer)).size).toBe(quotesOf(answer).length);
    expect((await ask({ question: "青河市公交票价改革是从2023年7月开始实行的吗？" })).correction).toBeUndefined();
  });

  it("answers a printed question with the announcing sentence and the lead of each point", async () => {
    const answer = await ask({ question: "公交票价改革给乘客带来哪些好处？" });
    expect(answer.status).toBe("answered");
    expectGrounded(answer);
    expect(quotesOf(answer).slice(0, 4)).toEqual([
      ANNOUNCE,
      "一是降，基本票价降到一元。",
      "二是通，换乘一小时内免费。",
      LONG_POINT_LEAD,
    ]);
    expect(answer).toMatchObject({ mode: "extractive", model: null, degraded: false, language: "zh", closest: [] });
    expect(answer.asOf).toBe("2023-05-10");
  });

  it("quotes the sentence that holds the date asked for", async () => {
    const answer = await ask({ question: "青河市公交票价改革从什么时候开始实行？" });
    expectGrounded(answer);
    expect(quotesOf(answer).join("")).toContain("2023年7月1日");
  });

  it("writes the answer as its sentences with their marks, and names each source once", async () => {
    const answer = await ask({ question: "公交票价改革给乘客带来哪些好处？" });
    const lines = answer.sentences.map(({ text, citations }) => text + citations.map((n) => `[${n}]`).join(""));
    expect(answer.answer).toBe(lines.join("\n"));
    expect(answer.sentences.filter(({ text }) => text.includes(`《${interview.title}》`))).toHaveLength(1);
  });

  it.each([
    ["with vectors", () => ask],
    ["on keywords alone", () => askByKeyword],
  ])("abstains off the subject %s, says what is missing and shows what is closest", async (_, open) => {
    const answer = await open()({ question: "火星探测器携带的光谱仪如何在苹果园校准？" });
    expect(answer.status).toBe("abstained");
    expectGrounded(answer);
    expect(quotesOf(answer)).toEqual([]);
    expect(answer.citations).toEqual([]);
    expect(answer.asOf).toBeNull();
    expect(answer.answer).toMatch(/没有提到.*“[^”]*(火星|探测器|光谱仪)/u);
    expect(answer.closest.length).toBeGreaterThan(0);
    expect(new Set(answer.closest.map(({ passageId }) => passageId)).size).toBe(answer.closest.length);
  });

  it("leaves out articles after the date asked for, and those not named", async () => {
    const question = "柳湾村的苹果种植面积有多少亩？";
    const all = await ask({ question });
    expect(quotesOf(all).join("")).toContain("2000亩");
    const before = await ask({ question, asOf: "2022" });
    expect(before.status).toBe("answered");
    expect([...before.citations, ...before.closest].map(({ articleId }) => articleId)).not.toContain("orchard-2024");
    expect(quotesOf(before).join("")).toContain("800亩");
    const named = await ask({ question, articleIds: ["orchard-2024"] });
    expect(new Set([...named.citations, ...named.closest].map(({ articleId }) => articleId))).toEqual(
      new Set(["orchard-2024"]),
    );
    const none = await ask({ question, asOf: "1999" });
    expect(none).toMatchObject({ status: "abstained", citations: [], closest: [] });
  });

  it("gives the newest figure first where articles of several years give one, and all of them", async () => {
    const answer = await ask({ question: "柳湾村的苹果种植面积有多少亩？" });
    expectGrounded(answer);
    expect(answer.citations.map(({ articleId }) => articleId)).toEqual(["orchard-2024", "orchard-2021"]);
  });

  it("answers the part that the articles hold and names the part that they leave open", async () => {
    const answer = await ask({ question: "青河市公交票价改革从什么时候开始实行，总投资多少亿元？" });
    expectGrounded(answer);
    expect(answer.status).toBe("partial");
    expect(quotesOf(answer).join("")).toContain("2023年7月1日");
    expect(answer.sentences[0]?.text).toContain("总投资多少亿元");
  });

  it("opens with the right figure where the question states a wrong one", async () => {
    const answer = await ask({ question: "柳湾村的苹果种植面积扩大到3000亩了吗？" });
    expectGrounded(answer);
    expect(answer.status).toBe("answered");
    expect(answer.sentences[0]).toMatchObject({ kind: "notice", text: "文章中的数字是2000亩，不是3000亩。" });
  });

  it("answers an English question from an English article, and does not call it Chinese", async () => {
    const answer = await ask({ question: "How much rent does a kiosk at the river park pay each month?" });
    expectGrounded(answer);
    expect(answer.status).toBe("answered");
    expect(quotesOf(answer)).toContain("A kiosk pays 300 yuan of rent each month.");
    expect(answer.notices.join()).not.toContain("Chinese");
  });

  it("tells which articles there are, by the first sentence of each, the newest first", async () => {
    const answer = await ask({ question: "有哪些文章？" });
    expectGrounded(answer);
    expect(answer.status).toBe("answered");
    expect(answer.sentences[0]?.text).toMatch(/^一共有4篇文章，日期从2021-03-02到2024-10-08/u);
    expect(answer.citations.map(({ articleId }) => articleId)).toEqual([
      "orchard-2024",
      "kiosk-2024",
      "bus-interview",
      "orchard-2021",
    ]);
    expect((await ask({ question: "有哪些文章？", asOf: "2022" })).citations).toHaveLength(1);
  });

  it("tells which articles speak of a subject, and asks the articles where none does", async () => {
    const answer = await ask({ question: "哪些文章提到冷库？" });
    expectGrounded(answer);
    expect(answer.sentences[0]?.text).toBe("有1篇文章写到“冷库”：");
    expect(quotesOf(answer)).toEqual(["合作社新建了冷库，苹果可以存放到春节。"]);
    expect((await ask({ question: "哪些文章提到光谱仪？" })).status).toBe("abstained");
  });

  it("tells what one article says by the first sentence of each of its parts", async () => {
    const answer = await ask({ question: "这篇文章讲了什么？", articleIds: ["orchard-2021"] });
    expectGrounded(answer);
    expect(quotesOf(answer)).toEqual([
      "柳湾村的苹果种植面积达到800亩。",
      "柳湾村合作社统一采购树苗，苹果种植户不用再各自联系商家。",
    ]);
  });

  it("does not answer a follow-up on something else with the same again", async () => {
    const history = [{ role: "user" as const, content: "柳湾村的苹果种植面积有多少亩？" }];
    const answer = await ask({ question: "那光谱仪呢？", history });
    expect(answer.status).not.toBe("answered");
    expect(answer.sentences[0]?.text).toContain("“光谱仪”");
  });

  it("says that no article is as old as the date asked for", async () => {
    const answer = await ask({ question: "柳湾村的苹果种植面积有多少亩？", asOf: "1999" });
    expect(answer.answer).toContain("1999 及以前没有文章，最早的一篇是 2021-03-02");
  });

  it("says that it searched by keywords alone, and why", async () => {
    const answer = await askByKeyword({ question: "公交票价改革给乘客带来哪些好处？" });
    expectGrounded(answer);
    expect(answer).toMatchObject({ degraded: true, status: "answered" });
    expect(answer.notices.join("")).toContain(NO_MODEL);
    expect(quotesOf(answer)).toContain(ANNOUNCE);
  });

  it("quotes where a generated answer is asked for, and says that there is no language model", async () => {
    const question = "公交票价改革给乘客带来哪些好处？";
    const answer = await ask({ question, mode: "generative" });
    expect(answer).toMatchObject({ mode: "extractive", degraded: true });
    expect(answer.notices.join("")).toContain("没有配置语言模型");
    expect(quotesOf(answer)).toEqual(quotesOf(await ask({ question })));
    expect((await ask({ question, mode: "extractive" })).notices.join("")).not.toContain("没有配置语言模型");
  });

  it("asks a question that leans on the one before together with it, and says so", async () => {
    const history = [
      { role: "user" as const, content: "青河市公交票价改革有什么好处？" },
      { role: "assistant" as const, content: ANNOUNCE },
    ];
    const answer = await ask({ question: "那什么时候开始实行呢？", history });
    expectGrounded(answer);
    expect(answer.citations.map(({ articleId }) => articleId)).toContain("bus-interview");
    expect(answer.notices.join("")).toContain("青河市公交票价改革，什么时候开始实行呢？");
    expect(answer.notices.join()).toContain(answer.askedAs);
    const alone = await ask({ question: "柳湾村的苹果种植面积有多少亩？", history });
    expect(alone.askedAs).toBeUndefined();
    expect(alone.notices.join("")).not.toContain("公交");
  });

  it("tells the stages in order, and each citation before the sentences on it", async () => {
    const events: AnswerEvent[] = [];
    const answer = await ask(
      { question: "公交票价改革给乘客带来哪些好处？" },
      { onEvent: (event) => events.push(event) },
    );
    const stages = events.flatMap((event) => (event.type === "status" ? [event.stage] : []));
    expect(stages).toEqual(["searching", "reading", "checking"]);
    expect(events.flatMap((event) => (event.type === "citation" ? [event.citation] : []))).toEqual(answer.citations);
    expect(events.flatMap((event) => (event.type === "sentence" ? [event.sentence] : []))).toEqual(answer.sentences);
    const told = new Set<number>();
    for (const event of events) {
      if (event.type === "citation") told.add(event.citation.n);
      if (event.type === "sentence") expect(event.sentence.citations.every((n) => told.has(n))).toBe(true);
    }
  });

  it("stops where the asker has gone", async () => {
    await expect(ask({ question: "公交票价" }, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it("quotes exactly and cites every quote, whatever is asked", async () => {
    const words = [...new Set(articles.flatMap(({ text }) => extractTerms(text)))];
    const forms = [
      "",
      "？",
      "有哪些？",
      "为什么？",
      "是多少？",
      "什么时候？",
      "吗？",
      "是谁？",
      " what is it?",
      "”“《",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { maxLength: 6 }),
        fc.constantFrom(...forms),
        fc.boolean(),
        async (parts, form, byKeyword) => {
          expectGrounded(await (byKeyword ? askByKeyword : ask)({ question: parts.join("") + form }));
        },
      ),
      { numRuns: 30 },
    );
  });
});
