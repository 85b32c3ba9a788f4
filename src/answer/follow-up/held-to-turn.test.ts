import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { EvidenceReading } from "../join-parts.ts";
import { heldToTurn } from "./held-to-turn.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

function statusOf(text: string, turnsTo: string | null, says: string | null = null) {
  const passage = plainPassage({ articleId: "ferry", text, terms: extractTerms(text) });
  const evidence = [{ passage, span: passage.span, text }];
  const found = { evidence, support: [], candidates: [], correction: null };
  const reading = { ...found, decision: { status: "answered" } } as unknown as EvidenceReading;
  return heldToTurn(reading, { turnsTo, says }, extractTerms).decision.status;
}

it.each([
  ["工作日上午8点到11点售票。", "时间"],
  ["咨询请拨打0571-1234567。", "电话"],
  ["每人每次2元。", "费用"],
  ["65周岁以上老年人乘船免费。", "老人"],
  ["学生凭学生证半价，每人1元。", "学生的收费标准"],
])("“%s” may answer a turn to %s", (text, turnsTo) => {
  expect(statusOf(text, turnsTo)).toBe("answered");
});

it.each([
  ["65周岁以上老年人乘船免费。", "学生"],
  ["渡轮每天开六班。", "班车"],
])("“%s” does not answer a turn to %s", (text, turnsTo) => {
  expect(statusOf(text, turnsTo)).toBe("partial");
});

it.each([
  ["渡轮每天开六班。", "猫发烧了怎么办？", "partial"],
  ["渡轮每天开六班。", "明天会下雨吗？", "partial"],
  ["渡轮每天开六班。", "每天开几班？", "answered"],
  ["渡轮每天开六班。", "为什么？", "answered"],
])("“%s” leaves what a follow-up says in words of its own as it is: %s", (text, says, status) => {
  expect(statusOf(text, null, says)).toBe(status);
});

it.each([
  ["老人半价吗？", false],
  ["票价不是三元吗？", true],
])("sets right what “%s” says, and not what was asked before: %s", (says, isKept) => {
  const passage = plainPassage({ articleId: "ferry", text: "渡轮票价两元，老人免费。", terms: [] });
  const evidence = { passage, span: passage.span, text: passage.text };
  const correction = { about: "figure", claimed: "三元", stated: "两元", evidence };
  const found = { evidence: [evidence], support: [], candidates: [], correction };
  const reading = { ...found, decision: { status: "answered" } } as unknown as EvidenceReading;
  expect(heldToTurn(reading, { turnsTo: null, says }, extractTerms).correction !== null).toBe(isKept);
});
