import { ChatPromptTemplate } from "@langchain/core/prompts";
import type { AnswerPromptInput, AnswerPrompts, PromptSource } from "../../ports/answer-prompt.ts";
import type { ChatMessage } from "../../ports/chat-model.ts";
import { answerPrompt } from "./prompts/answer.zh.ts";

/** The prompts as LangChain templates. */
export function createAnswerPrompts(): AnswerPrompts {
  const { version, noAnswer, write, choose, mend, judge, verdicts, stances, question, sentences } = answerPrompt;
  const onSources = (system: string, human: string = question) => {
    const render = renderer(`${system}{language}`, human);
    return ({ question: asked, sources, language, ...more }: AnswerPromptInput & { sentences?: readonly string[] }) =>
      render({
        language: language === "en" ? answerPrompt.inEnglish : "",
        question: fenced(asked),
        sources: sources.map(lineOf).join("\n"),
        sentences: (more.sentences ?? []).map(fenced).join("\n"),
      });
  };
  const compare = renderer(answerPrompt.compare, answerPrompt.compared);
  const resolve = renderer(answerPrompt.standAlone, answerPrompt.conversation);
  return {
    version,
    noAnswer,
    verdicts,
    stances,
    write: onSources(write),
    choose: onSources(choose),
    mend: onSources(mend, `${question}${sentences}`),
    judge: onSources(judge),
    compare: ({ claim, sentence }) => compare({ claim: fenced(claim), sentence: fenced(sentence) }),
    standAlone: ({ question: asked, turns }) =>
      resolve({ question: fenced(asked), turns: turns.map(fenced).join("\n") }),
  };
}

function renderer(system: string, human: string) {
  const template = ChatPromptTemplate.fromMessages([
    ["system", system],
    ["human", human],
  ]);
  return async (values: Readonly<Record<string, string>>): Promise<readonly ChatMessage[]> => {
    const messages = await template.formatMessages(values);
    return messages.map((message) => ({
      role: message.type === "system" ? "system" : "user",
      content: String(message.content),
    }));
  };
}

const lineOf = ({ number, text, facts }: PromptSource) =>
  `[${number}]${facts.length > 0 ? `（${fenced(facts.join("，"))}）` : ""}${fenced(text)}`;

/** Data cannot close its own fence, nor pass for another number's line. */
function fenced(text: string): string {
  return text.replaceAll("<", "＜").replaceAll(">", "＞").replace(/\s+/gu, " ");
}
