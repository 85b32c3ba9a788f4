import { type Environment, modelEndpoint } from "../adapters/environment.ts";
import { createWriter, type Writer } from "../answer/generate/create-writer.ts";
import { chineseJudge, englishJudge } from "../answer/generate/sentence-judge.ts";
import { createSentenceVerifier } from "../answer/verify/verify-sentence.ts";
import type { AnswerPrompts } from "../ports/answer-prompt.ts";
import type { ChatModel } from "../ports/chat-model.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { EnglishRenderer } from "../retrieve/translate/render-english.ts";

/** A language model and how it is spoken to. */
export interface Chat {
  readonly model: ChatModel;
  readonly prompts: AnswerPrompts;
}

interface WriterParts {
  readonly chat: Chat;
  readonly extractTerms: TermExtractor;
  readonly findNames: NameFinder;
}

/** Loads the SDKs only where there is a model, so that everything else starts without them. */
export async function openChat(environment: Environment): Promise<Chat | null> {
  if (environment.OPENAI_MODEL === undefined) return null;
  const [{ createOpenAiChatModel }, { createAnswerPrompts }] = await Promise.all([
    import("../adapters/openai/create-chat-model.ts"),
    import("../adapters/langchain/create-answer-prompts.ts"),
  ]);
  const model = createOpenAiChatModel({
    ...modelEndpoint(environment),
    model: environment.OPENAI_MODEL,
    firstTokenMs: environment.MODEL_FIRST_TOKEN_MS,
    idleMs: environment.MODEL_IDLE_MS,
    totalMs: environment.MODEL_TOTAL_MS,
    tokensPerMinute: environment.MODEL_TOKENS_PER_MINUTE,
  });
  return { model, prompts: createAnswerPrompts() };
}

/** What lets it write or choose, and checks each sentence. */
export function openWriter(
  environment: Environment,
  { chat, extractTerms, findNames }: WriterParts,
  render: EnglishRenderer,
): Writer {
  return createWriter({
    ...chat,
    judges: {
      zh: chineseJudge(createSentenceVerifier({ extractTerms, findNames })),
      en: englishJudge(render),
    },
    use: environment.MODEL_USE,
    maxTokens: environment.MODEL_TOKENS_PER_ANSWER,
    doubtBelow: environment.MODEL_DOUBT_BELOW,
  });
}
