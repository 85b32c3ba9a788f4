import { expect, it } from "vitest";
import { findNamesWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { mayAnswer } from "./may-answer.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const mayBe = (question: string, sentence: string, sources = "") =>
  mayAnswer(question, analyseQuestion(question, extractTerms, findNamesWithJieba), {
    sentences: [sentence],
    sources,
    extractTerms,
  });

it("finds the words asked of beside a figure of the kind", () => {
  expect(mayBe("渡轮月票多少钱一张", "渡轮月票80元，季票200元。")).toBe(true);
  expect(mayBe("渡轮月票多少钱一张", "月票80元，季票200元。", "渡轮票价公告")).toBe(true);
  expect(mayBe("月票押金什么时候退", "月票押金20元，退票时返还。")).toBe(true);
  expect(mayBe("她家第二辆车停车要交多少钱", "每户第二辆车每月收取停车费90元。")).toBe(true);
  expect(mayBe("需要什么手续", "乘客须提交健康申报表。")).toBe(true);
});

it("misses a word, the kind or the unit", () => {
  expect(mayBe("渡轮年票多少钱一张", "渡轮月票80元，季票200元。")).toBe(false);
  expect(mayBe("渡轮月票多少钱一张", "渡轮月票当月有效。")).toBe(false);
  expect(mayBe("渡轮公司有几家", "渡轮公司在3公里外。")).toBe(false);
  expect(mayBe("渡轮几点开", "公司8时营业。", "渡轮票价公告")).toBe(false);
  expect(mayBe("渡轮修了多少钱", "渡轮已经修好；码头补贴35元。")).toBe(false);
  expect(mayBe("渡轮热线几点有人接", "渡轮热线在15日内答复。")).toBe(false);
  expect(mayBe("渡轮公司的经理是谁", "渡轮公司的经理负责审批。")).toBe(false);
});
