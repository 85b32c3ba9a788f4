import { describe, expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createAnswerPrompts } from "../../adapters/langchain/create-answer-prompts.ts";
import { createScriptedChatModel } from "../../adapters/memory/scripted-chat-model.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { createStandAloneWriter } from "./stand-alone.ts";

const history = [
  { role: "user" as const, content: "辽宁2023年复绿多少亩废弃矿山？" },
  { role: "assistant" as const, content: "计划完成复绿面积6.8万亩。" },
];

async function rewritten(reply: string, question = "它什么时候开始？") {
  const prompts = createAnswerPrompts();
  const model = createScriptedChatModel(() => reply);
  const write = createStandAloneWriter({ model, prompts, extractTerms: createTermExtractor(jiebaSegmenter) });
  return (await write({ question, history })).question;
}

describe("a follow-up that a model rewrites", () => {
  it("is taken where it says in full what was asked", async () => {
    const full = "辽宁废弃矿山复绿什么时候开始？";
    expect(await rewritten(full)).toBe(full);
  });

  it.each([
    ["loses what was asked", "辽宁复绿多少亩废弃矿山？"],
    ["brings in a figure", "辽宁2024年废弃矿山复绿什么时候开始？"],
    ["brings in another subject", "北京地铁票价优惠政策补贴什么时候开始？"],
    ["runs over several lines", "辽宁废弃矿山复绿什么时候开始？\n从明年开始。"],
    ["has markup", "辽宁<b>废弃矿山</b>复绿什么时候开始？"],
    ["is empty", " "],
    ["is a speech", `辽宁废弃矿山复绿什么时候开始？${"辽宁废弃矿山复绿".repeat(30)}`],
  ])("is not taken where it %s", async (_, reply) => {
    expect(await rewritten(reply)).toBeNull();
  });
});
