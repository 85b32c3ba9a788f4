import { describe, expect, it } from "vitest";
import type { Article } from "../domain/article.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { sampleQuestions } from "./sample-questions.ts";

function interview(id: string, ...questions: string[]): Article {
  const text = questions.join("\n\n");
  const outline = questions.map((question) => {
    const start = text.indexOf(question);
    return { kind: "question" as const, level: 3, span: { start, end: start + question.length } };
  });
  return { ...plainArticle({ id, title: `（访谈）${id}`, text }), outline };
}
const textsOf = (...articles: Article[]) => sampleQuestions(articles).map(({ text }) => text);

describe("sampleQuestions", () => {
  it("takes printed questions in turn, without their labels", () => {
    const [a, b] = [
      interview("a", "记者：渡轮几点开？", "渡轮票多少钱？"),
      interview("b", "问：谁管码头？", "2. 何时清淤？"),
    ];
    expect(textsOf(a, b)).toEqual(["渡轮几点开？", "谁管码头？", "渡轮票多少钱？", "何时清淤？"]);
  });

  it("takes those of another kind first", () => {
    const [a, b] = [interview("a", "渡轮票多少钱？"), interview("b", "存车多少钱？", "谁管码头？")];
    expect(textsOf(a, b)).toEqual(["渡轮票多少钱？", "谁管码头？", "存车多少钱？"]);
  });

  it("leaves out what is long, what repeats and what does not stand alone", () => {
    const pointing = [
      "此次调价的原因是什么？",
      "您怎么看渡轮停航？",
      "目前清淤进展如何？",
      "渡轮停航了,该码头由谁看管？",
      "《办法》规定了什么？",
      "What does it cost?",
    ];
    expect(textsOf(interview("a", "同？", "答：同？", `问：${"长".repeat(60)}？`, ...pointing))).toEqual(["同？"]);
    expect(textsOf(interview("a", "因此停航的渡轮怎么退票？", "《渡轮管理办法》何时施行？"))).toHaveLength(2);
  });

  it("leaves out a question whose words are doubtful, though not one with a mere remark", () => {
    const article = interview("a", "渡轮几点开？");
    const noted = (type: string) => ({ ...article, defects: [{ type, comment: "", span: { start: 0, end: 2 } }] });
    expect(textsOf(noted("ocr_error"))).toEqual([]);
    expect(textsOf(noted("column_break"))).toEqual(["渡轮几点开？"]);
  });

  it("asks what other articles say by titles that are clean", () => {
    const named = ["码头清淤下月开工", "（图片说明）渡轮", "渡轮票价听证", "A ferry"].map((title) =>
      plainArticle({ id: title, title, text: "渡轮。" }),
    );
    const doubted = {
      ...plainArticle({ id: "d", title: "渡轮", text: "渡轮。" }),
      partDefects: [{ part: "title" as const, type: "title_truncated", comment: "" }],
    };
    expect(textsOf(interview("a", "谁管码头？"), doubted, ...named)).toEqual([
      "谁管码头？",
      "《码头清淤下月开工》主要讲了什么？",
      "《渡轮票价听证》主要讲了什么？",
    ]);
  });
});
