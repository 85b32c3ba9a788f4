import { ChatModelError } from "../../ports/chat-model.ts";

const WINDOW_MS = 60_000;

/** Tokens that may be spent in any minute. */
export interface TokenBudget {
  /**
   * Sets tokens aside for a call; the returned function replaces them by what it really took.
   * @throws ChatModelError "over-budget" when they are not to be had.
   */
  reserve(tokens: number): (spent: number) => void;
}

export function createTokenBudget(perMinute: number, now: () => number = () => performance.now()): TokenBudget {
  let entries: { at: number; tokens: number }[] = [];
  return {
    reserve(tokens) {
      entries = entries.filter(({ at }) => now() - at < WINDOW_MS);
      const spent = entries.reduce((sum, entry) => sum + entry.tokens, 0);
      if (spent + tokens > perMinute)
        throw new ChatModelError(
          "over-budget",
          `The language model's budget of ${perMinute} tokens a minute is spent.`,
        );
      const entry = { at: now(), tokens };
      entries.push(entry);
      return (really) => {
        entry.tokens = really;
      };
    },
  };
}
