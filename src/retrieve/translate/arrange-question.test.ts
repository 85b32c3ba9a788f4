import { describe, expect, it } from "vitest";
import { arrangeQuestion } from "./arrange-question.ts";

const inOrder = (question: string) =>
  arrangeQuestion(question)
    .map((piece) => ("chinese" in piece ? `[${piece.chinese}]` : piece.english.trim()))
    .join(" ");

describe("the order of a question", () => {
  it.each([
    ["How many bridges did the county build in spring?", "spring the county build [多少] bridges"],
    ["Who is the head of the school?", "the school the head [是谁]"],
    ["What was the price of rice?", "rice the price [是多少]"],
    ["What is a levee?", "a levee [是什么]"],
    ["What is the phone number of the library?", "the library the phone number [是多少]"],
    ["Can villagers fish in the pond?", "the pond villagers fish [吗]"],
    ["By how much did rents fall?", "rents fall [多大幅度]"],
    ["How much did the harvest grow?", "the harvest grow [多少]"],
    ["How much does a ferry ticket cost?", "a ferry ticket cost [多少钱]"],
    ["How long is the new bridge?", "the new bridge [多长]"],
    ["the price of rice", "rice the price"],
  ])("%s", (question, arranged) => expect(inOrder(question)).toBe(arranged));
});
