import { setTimeout } from "node:timers/promises";
import { type ChatModel, ChatModelError, type ChatRequest } from "../../ports/chat-model.ts";

/** What a scripted model says to a request; null for a model that never ends. */
export type Script = (request: ChatRequest) => string | null;

const NEVER_MS = 2 ** 30;

/** A language model that says what a test tells it to, character by character. */
export function createScriptedChatModel(script: Script, logOdds: number | null = null): ChatModel {
  return {
    id: "scripted",
    async *stream(request) {
      const text = script(request);
      const { signal } = request;
      if (text === null) {
        await setTimeout(NEVER_MS, undefined, signal ? { signal } : {}).catch(() => undefined);
        signal?.throwIfAborted();
      }
      if (!text) throw new ChatModelError("empty", "The script says nothing.");
      for (const character of text) {
        signal?.throwIfAborted();
        yield character;
      }
      return { promptTokens: 1, completionTokens: text.length };
    },
    logOdds: async () => ({ value: logOdds, usage: { promptTokens: 1, completionTokens: 1 } }),
  };
}
