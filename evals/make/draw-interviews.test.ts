import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../src/adapters/files/read-corpus.ts";
import { loadDatasets } from "../dataset.ts";
import { drawInterviews } from "./draw-interviews.ts";
import { interviewSuite } from "./interview-suite.ts";
import { rewordInterviews } from "./reword-interviews.ts";
import { suiteSizes } from "./suite-sizes.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const articles = async () => (await readCorpus({ directory: here("../../corpus/articles") })).articles;

describe("the interviews suite", () => {
  it("is what the articles and the rewordings give", async () => {
    const rewordings: unknown = JSON.parse(await readFile(here("interview-rewordings.json"), "utf8"));
    const committed = await readFile(here("../datasets/interviews.jsonl"), "utf8");
    expect(interviewSuite(await articles(), rewordings)).toBe(committed);
  });

  it("draws each printed question and each claim of the three reports", async () => {
    const drawn = (await articles()).map((article) => [article.id, drawInterviews(article).length]);
    expect(drawn.filter(([, count]) => count !== 0)).toEqual([
      ["2023-outpatient-pooling-interview", 6],
      ["2024-basic-insurance-enrolment", 4],
      ["2025-multi-tier-health-security-interview", 4],
    ]);
  });
});

describe("the data card", () => {
  it("has the sizes of the suites", async () => {
    const sizes = suiteSizes(await loadDatasets(here("../datasets")));
    expect(await readFile(here("../DATA-CARD.md"), "utf8")).toContain(sizes);
  });
});

describe("drawInterviews", () => {
  it("takes points, figures and verdicts from an article never seen", async () => {
    const [article] = await articles();
    if (!article) throw new Error("the corpus is empty");
    const text = [
      "问：供热有哪些变化？",
      "答：变化有两点。一是开栓时间提前。往年是十月。二是收费方式改变。按面积改为按热量。",
      "问：目前进展如何？",
      "答：已有12个街道完成改造。其余明年完成。",
      "针对“供热费用要翻一番”的传言，供热办负责人表示，这个消息不属实。",
    ].join("\n\n");
    const questions = drawInterviews({ ...article, id: "heat", text, outline: [] });
    expect(questions.map(({ question, keyFacts }) => [question, keyFacts.flat()])).toEqual([
      ["供热有哪些变化？", ["开栓时间提前", "收费方式改变"]],
      ["目前进展如何？", ["12个"]],
      ["有人说“供热费用要翻一番”，这种说法对吗？", ["这个消息不属实"]],
    ]);
  });

  it("refuses rewordings of a question that the articles no longer print", () => {
    expect(() => rewordInterviews([], { gone: [] })).toThrow("gone");
  });
});
