import { ChatPromptTemplate } from "@langchain/core/prompts";
import type { AnswerPromptInput, AnswerPrompts, PromptSource } from "../../ports/answer-prompt.ts";
import type { ChatMessage } from "../../ports/chat-model.ts";
import { answerPrompt } from "./prompts/answer.zh.ts";

/** The prompts as LangChain templates. */
export function createAnswerPrompts(): AnswerPrompts {
  const { version, noAnswer, write, choose, question } = answerPrompt;
  const render = (system: string) => {
    const template = ChatPromptTemplate.fromMessages([
      ["system", `${system}{language}`],
      ["human", question],
    ]);
    return async ({ question: asked, sources, language }: AnswerPromptInput): Promise<readonly ChatMessage[]> => {
      const messages = await template.formatMessages({
        language: language === "en" ? answerPrompt.inEnglish : "",
        question: fenced(asked),
        sources: sources.map(lineOf).join("\n"),
      });
      return messages.map((message) => ({
        role: message.type === "system" ? "system" : "user",
        content: String(message.content),
      }));
    };
  };
  return { version, noAnswer, write: render(write), choose: render(choose) };
}

const lineOf = ({ number, text, facts }: PromptSource) =>
  `[${number}]${facts.length > 0 ? `（${fenced(facts.join("，"))}）` : ""}${fenced(text)}`;

/** Data cannot close its own fence, nor pass for another number's line. */
function fenced(text: string): string {
  return text.replaceAll("<", "＜").replaceAll(">", "＞").replace(/\s+/gu, " ");
}
