import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSuite } from "../../evals/dataset.ts";
import type { Feedback } from "../../src/ports/feedback-store.ts";
import { toCases } from "./to-cases.ts";

const text = "门诊费用由统筹基金报销百分之五十。其余自付。";
const articles = [{ id: "pooling", text }];
const quote = "门诊费用由统筹基金报销百分之五十。";
const helped: Feedback = {
  answerId: "a-1",
  verdict: "up",
  comment: "正是要找的",
  question: "报销多少？",
  history: [],
  status: "answered",
  citations: [{ articleId: "pooling", span: { start: 0, end: quote.length }, quote }],
  receivedAt: "2026-01-01T00:00:00.000Z",
};

describe("toCases", () => {
  it("makes cases that the evaluation loads", async () => {
    const history = [{ role: "user" as const, content: "先前的问题" }];
    const followUp: Feedback = { ...helped, answerId: "a-2", question: "退休的呢？", history, comment: "" };
    const refused: Feedback = { ...helped, answerId: "a-3", question: "火星？", status: "abstained", citations: [] };
    const { cases, review } = toCases([helped, followUp, refused], articles);
    expect(review).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), "yiju-feedback-"));
    const path = join(folder, "cases.jsonl");
    await writeFile(path, cases.map((item) => JSON.stringify(item)).join("\n"));
    expect(await loadSuite(path)).toMatchObject(cases);
    await rm(folder, { recursive: true });
    expect(cases.map(({ answerable }) => answerable)).toEqual([true, true, false]);
    expect(cases[0]).toMatchObject({
      evidence: [{ articleId: "pooling", quote }],
      keyFacts: [[quote]],
      note: "正是要找的",
    });
    expect(cases[1]?.history).toEqual(history);
  });

  it("leaves to a person what tells not what would be right, or no longer fits the articles", () => {
    const gone: Feedback = {
      ...helped,
      question: "旧的？",
      citations: [{ ...helped.citations[0], quote: "已改" }] as never,
    };
    const { cases, review } = toCases([{ ...helped, verdict: "down" }, gone], articles);
    expect(cases).toEqual([]);
    expect(review.map(({ reason }) => reason)).toEqual([
      "the reader was not helped",
      expect.stringContaining("“已改” is not in pooling"),
    ]);
  });

  it("lets the last word on a question count", () => {
    const { cases, review } = toCases(
      [
        { ...helped, verdict: "down" },
        { ...helped, answerId: "a-9" },
      ],
      articles,
    );
    expect(cases.map(({ id }) => id)).toEqual(["feedback-a-9"]);
    expect(review).toEqual([]);
  });
});
