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
    ["What is Wang Shu's position?", "Wang Shu [担任什么职务]"],
    ["What was the price of rice?", "rice the price [是多少]"],
    ["What is a levee?", "a levee [是什么]"],
    ["What is the phone number of the library?", "the library the phone number [是多少]"],
    ["Can villagers fish in the pond?", "the pond villagers fish [吗]"],
    ["By how much did rents fall?", "rents fall [多大幅度]"],
    ["How much did the harvest grow?", "the harvest grow [多少]"],
    ["How much does a ferry ticket cost?", "a ferry ticket cost [多少钱]"],
    ["How long is the new bridge?", "the new bridge [多长]"],
    ["How long will the drive take once it opens?", "it opens the drive take [多久]"],
    ["At what temperature does the glaze melt?", "the glaze melt temperature [多少]"],
    ["What is the deadline for farmers?", "farmers the deadline [是什么时候]"],
    ["Who pays for the survey?", "the survey [费用由谁承担]"],
    ["In which city was the fair held?", "the fair held [哪个城市]"],
    ["What will the toll be?", "the toll [是多少]"],
    ["What is the least I pay into the fund?", "the fund I pay [最少多少]"],
    ["I am a potter. How late does the shop open?", "I am a potter [，] the shop open [什么时候]"],
    ["What does it cost 每月?", "it cost [每月] [什么]"],
    ["Which documents do potters need?", "potters need [要提交哪些材料]"],
    ["the price of rice", "rice the price"],
  ])("%s", (question, arranged) => expect(inOrder(question)).toBe(arranged));
});
