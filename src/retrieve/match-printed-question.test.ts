import { describe, expect, it } from "vitest";
import { createPrintedQuestionMatcher } from "./match-printed-question.ts";

const extract = (text: string) => text.split(" ");
const title = "电梯 更新 补贴 政策 答问";
const match = (asked: readonly string[], question: string, similarity = 0) =>
  createPrintedQuestionMatcher(
    new Map(asked.map((term) => [term, 1 / asked.length])),
    extract,
  )({ question, title, similarity });

describe("createPrintedQuestionMatcher", () => {
  it("lets the title stand for what the printed question only calls 政策", () => {
    expect(match(["电梯", "补贴", "背景"], "政策 背景")).toBeGreaterThan(0);
  });

  it("does not take a shared title for the same question", () => {
    expect(match(["电梯", "补贴", "期限"], "政策 背景")).toBe(0);
  });

  it("takes a near meaning without shared words", () => {
    expect(match(["好处"], "政策 获益", 0.8)).toBeGreaterThan(0);
    expect(match(["好处"], "政策 获益", 0.5)).toBe(0);
  });
});
