import type { AnswerPrompts } from "../../ports/answer-prompt.ts";
import { type ChatModel, ChatModelError, type ChatUsage } from "../../ports/chat-model.ts";
import type { Source } from "./sources.ts";

export interface DoubtInput {
  readonly model: ChatModel;
  readonly prompts: AnswerPrompts;
  readonly question: string;
  readonly language: "zh" | "en";
  /** What would be quoted, not all that the model may lean on. */
  readonly sources: readonly Source[];
  /** Natural log-odds below which the evidence is taken for no answer. */
  readonly doubtBelow: number;
  readonly signal?: AbortSignal;
}

export interface Doubt {
  readonly doubted: boolean;
  /** Null where the model was not asked, or gave nothing. */
  readonly usage: ChatUsage | null;
}

export const NO_DOUBT: Doubt = { doubted: false, usage: null };

/** Whether the odds that the model gives on the evidence are against it; no odds, no doubt. */
export async function doubtEvidence(input: DoubtInput): Promise<Doubt> {
  const { model, prompts, question, language, sources, doubtBelow, signal } = input;
  try {
    const messages = await prompts.judge({ question, language, sources });
    const { value, usage } = await model.logOdds(
      { messages, maxTokens: 1, ...(signal ? { signal } : {}) },
      prompts.verdicts,
    );
    return { doubted: value !== null && value < doubtBelow, usage: value === null ? null : usage };
  } catch (error) {
    // Whoever writes at the same time meets the same failure, and tells of it.
    if (error instanceof ChatModelError || signal?.aborted) return NO_DOUBT;
    throw error;
  }
}
