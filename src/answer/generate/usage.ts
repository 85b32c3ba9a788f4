import type { GenerationUsage } from "../../domain/answer.ts";
import type { ChatUsage } from "../../ports/chat-model.ts";

export const NO_USAGE: GenerationUsage = {
  ...{ promptTokens: 0, completionTokens: 0, calls: 0 },
  ...{ passed: 0, mended: 0, replaced: 0, dropped: 0 },
};

/** The usage with one more call of the model in it. */
export function withCall(usage: GenerationUsage, { promptTokens, completionTokens }: ChatUsage): GenerationUsage {
  return {
    ...usage,
    promptTokens: usage.promptTokens + promptTokens,
    completionTokens: usage.completionTokens + completionTokens,
    calls: usage.calls + 1,
  };
}

/** Of an answer: what its writing took, and the calls before it; nothing where no model was asked. */
export function usageOf(
  written: { readonly usage: GenerationUsage } | null,
  calls: readonly (ChatUsage | null)[],
): { usage?: GenerationUsage } {
  const made = calls.filter((call) => call !== null);
  if (made.length === 0) return written ? { usage: written.usage } : {};
  return { usage: made.reduce(withCall, written?.usage ?? NO_USAGE) };
}
