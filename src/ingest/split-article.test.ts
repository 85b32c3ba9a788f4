import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Article, OutlineEntry } from "../domain/article.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { splitArticle } from "./split-article.ts";

const CORPUS = new URL("../../corpus/articles/", import.meta.url);
const CORPUS_FILES = readdirSync(CORPUS).filter((file) => file.endsWith(".md"));

function articleOf(text: string, more: Partial<Article> = {}): Article {
  return plainArticle({ id: "made-up", title: "某市推进改革", kind: "document", text, ...more });
}

function corpusArticle(file: string): Article {
  const [, head = "", body = ""] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(new URL(file, CORPUS), "utf8")) ?? [];
  const front = parse(head) as Omit<Article, "outline"> & {
    outline?: { kind: OutlineEntry["kind"]; level: number; start: number; end: number }[];
  };
  const outline = (front.outline ?? []).map(({ kind, level, start, end }) => ({ kind, level, span: { start, end } }));
  return { ...articleOf(body.replace(/^\n+|\n+$/gu, "")), ...front, outline };
}

function expectTiling(article: Article) {
  const { text } = article;
  const passages = splitArticle(article);
  const inPassage = new Uint8Array(text.length);
  const inSentence = new Uint8Array(text.length);
  const count = (owners: Uint8Array, start: number, end: number) => {
    for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1;
  };
  for (const passage of passages) {
    expect(passage.text).toBe(text.slice(passage.span.start, passage.span.end));
    count(inPassage, passage.span.start, passage.span.end);
    for (const { span } of passage.sentences) count(inSentence, span.start, span.end);
  }
  const wrong = [...inSentence.keys()].filter(
    (i) => /\S/u.test(text.charAt(i)) && (inSentence[i] !== 1 || inPassage[i] !== 1),
  );
  expect(wrong).toEqual([]);
}

const pieces = [
  "改革启动",
  "一是",
  "二是",
  "第一，",
  "第二，",
  "首先，",
  "其次，",
  "。",
  "；",
  "：",
  "，",
  "？",
  "！",
  "“",
  "”",
  "（",
  "）",
  "《",
  "》",
  "……",
  "3.14",
  ".",
  "?",
  "\n",
  "\n\n",
  " ",
  "问：",
  "答：",
  "1. ",
  "局长王明表示，",
  "A.I. Mr. Li",
  "😀",
  "（一）",
  "覆盖更广。",
  "在住房方面，",
];

describe("splitArticle", () => {
  it("gives every character one passage and one sentence, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 80 }),
        fc.nat(60),
        fc.nat(20),
        (parts, at, length) => {
          const text = parts.join("");
          const start = Math.min(at, text.length);
          const outline: OutlineEntry[] = [
            { kind: "heading", level: 1, span: { start, end: Math.min(text.length, start + length) } },
          ];
          expectTiling(articleOf(text, { outline }));
        },
      ),
    );
  });

  it.each(CORPUS_FILES)("tiles %s", (file) => expectTiling(corpusArticle(file)));

  it.each(CORPUS_FILES)("splits %s alike where it has half-width marks", (file) => {
    const article = corpusArticle(file);
    const halfWidth = (text: string) => text.replace(/[，；：？！]/gu, (mark) => mark.normalize("NFKC"));
    const sentencesOf = (text: string) => splitArticle({ ...article, text }).flatMap(({ sentences }) => sentences);
    expect(sentencesOf(halfWidth(article.text))).toEqual(sentencesOf(article.text));
  });

  it("ends a sentence at a half-width mark as at a full-width one", () => {
    const text = "渔网开清了(船要停吗?)各村动工。他强调“要清干净.”码头照开.渔网问答?——渔政站答";
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(sentences.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "渔网开清了(船要停吗?)各村动工。",
      "他强调“要清干净.”",
      "码头照开.",
      "渔网问答?",
      "——渔政站答",
    ]);
  });

  it("splits a text of very many short lines, and one without a full stop", () => {
    const lines = splitArticle(articleOf("一行。\n".repeat(150_000)));
    expect(lines.reduce((sum, { sentences }) => sum + sentences.length, 0)).toBe(150_000);
    const unbroken = splitArticle(articleOf("字".repeat(4_000_000)));
    expect(unbroken.at(-1)?.span.end).toBe(4_000_000);
  }, 60_000);

  it("keeps the points of an answer with the sentence that announces them", () => {
    const article = corpusArticle("2023-outpatient-pooling-interview.md");
    const sentences = splitArticle(article)
      .filter(({ question }) => question?.text.startsWith("问题2"))
      .flatMap((passage) => passage.sentences);
    const quote = (span: { start: number; end: number }) => article.text.slice(span.start, span.end);
    const announce = sentences.find(({ role }) => role === "announce");
    expect(announce && quote(announce.span)).toBe("此次改革，将在以下三方面给参保人带来获益。");
    const points = sentences.filter(({ role, group }) => role === "point" && group === announce?.group);
    expect(points.map(({ lead }) => lead && quote(lead).slice(0, 3))).toEqual(["一是增", "二是优", "三是拓"]);
  });

  it("leaves the mark of a note with the sentence before it", () => {
    const [passage] = splitArticle(articleOf("今起清理渔网。[1]各村已经动工。¹另行通知。（1）无。"));
    const words = passage?.sentences.map(({ span }) => passage.text.slice(span.start, span.end));
    expect(words).toEqual(["今起清理渔网。[1]", "各村已经动工。¹", "另行通知。", "（1）无。"]);
  });

  it("cuts points that stand inside one sentence", () => {
    const text = "全市要做好两件事：一是修路，打通乡镇；二是架桥，连接两岸。";
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(sentences.map(({ span, role }) => [role, text.slice(span.start, span.end)])).toEqual([
      ["announce", "全市要做好两件事："],
      ["point", "一是修路，打通乡镇；"],
      ["point", "二是架桥，连接两岸。"],
    ]);
  });

  it("names the speaker of reported speech, and nobody for the reporter's words", () => {
    const text = "甲市交通局局长李建国表示，公路将通车。村里很热闹。";
    const [said, told] = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(said?.speaker).toEqual({ name: "李建国", office: "甲市交通局局长" });
    expect(told?.speaker).toBeUndefined();
  });

  it.each([
    ["卖鱼的渔民罗小川说，网少了。", "罗小川"],
    ["正在补网的何一舟告诉记者，网少了。", "何一舟"],
    ["何一舟的方案介绍，网少了。", undefined],
    ["“网少了。”渔民罗小川说，鱼多了。", "罗小川"],
  ])("names of %s whose words it gives", (text, name) => {
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(sentences.map(({ speaker }) => speaker?.name)).toEqual(sentences.map(() => name));
  });

  it("leaves to its own speaker a quotation that the words before it introduce", () => {
    const text = "渔民的妻子却想搬走：“这里风大。”山溪镇渔政站站长何一舟说，“风大鱼多。”";
    const [wife, head] = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(wife?.speaker).toBeUndefined();
    expect(head?.speaker?.name).toBe("何一舟");
  });

  it("takes for the answerer whom the lead names by office", () => {
    const text = "山溪省水利厅厅长何一舟就渔网清理在发布会后接受本报专访。\n\n记者：何时清理？\n\n何一舟：三月。";
    const last = splitArticle(articleOf(text)).at(-1)?.sentences.at(-1);
    expect(last?.speaker).toEqual({ name: "何一舟", office: "山溪省水利厅厅长" });
  });

  it("parts the date of a signature from the body above it", () => {
    const text = "渡轮照常。\n\n山溪镇渔政站\n2024年3月5日";
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(sentences.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "渡轮照常。",
      "山溪镇渔政站",
      "2024年3月5日",
    ]);
  });

  it("gives an answer to the name that opens it, once the text has introduced it", () => {
    const text =
      "记者专访了山溪镇渔政站站长何一舟、山溪镇码头主任罗小川。\n\n记者：何时清理？\n\n何一舟：三月。五天。\n\n罗小川：码头照开。\n\n提示：勿下水。";
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(
      sentences.slice(1).map(({ span, role, speaker }) => [text.slice(span.start, span.end), role, speaker?.name]),
    ).toEqual([
      ["记者：何时清理？", "question", undefined],
      ["何一舟：", "heading", undefined],
      ["三月。", "plain", "何一舟"],
      ["五天。", "plain", "何一舟"],
      ["罗小川：", "heading", undefined],
      ["码头照开。", "plain", "罗小川"],
      ["提示：勿下水。", "plain", "罗小川"],
    ]);
  });

  it("parts an answer from the printed question that it follows in one paragraph", () => {
    const text =
      "山溪镇码头主任罗小川答读者问。\n\n问：渡轮收钱吗？罗小川：不收。车辆另计。\n\n问：何时开？\n\n答：每天开。";
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(sentences.slice(1).map(({ span, role }) => [text.slice(span.start, span.end), role])).toEqual([
      ["问：渡轮收钱吗？", "question"],
      ["罗小川：", "heading"],
      ["不收。", "plain"],
      ["车辆另计。", "plain"],
      ["问：何时开？", "question"],
      ["答：", "heading"],
      ["每天开。", "plain"],
    ]);
  });

  it.each([
    "问：有人在网上问“补贴怎么发？”罗小川：按户发，这个说法对吗？",
    "问：您说“要交钱吗？”的人多吗？现在的情况是：多。",
    "问：票价高，罗小川：您怎么看？",
  ])("takes the whole for a question: %s", (question) => {
    const text = `山溪镇码头主任罗小川答读者问。\n\n${question}\n\n答：每天开。`;
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    expect(
      sentences.filter(({ role }) => role === "plain").map(({ span }) => text.slice(span.start, span.end)),
    ).toEqual(["山溪镇码头主任罗小川答读者问。", "每天开。"]);
  });

  it("knows an answer by the answerer's post, too", () => {
    const text = "山溪镇码头主任罗小川答读者问。\n\n问：渡轮收钱吗？罗小川（主任）：不收。";
    const sentences = splitArticle(articleOf(text)).flatMap((passage) => passage.sentences);
    const question = sentences.find(({ role }) => role === "question");
    expect(question && text.slice(question.span.start, question.span.end)).toBe("问：渡轮收钱吗？");
  });
});
