import type { AnswerEvent } from "../../domain/answer-event.ts";
import type { Article } from "../../domain/article.ts";
import type { AnswerPrompts } from "../../ports/answer-prompt.ts";
import type { ChatModel } from "../../ports/chat-model.ts";
import type { AnswerDraft } from "../answer-draft.ts";
import type { Candidate } from "../choose/candidate.ts";
import type { Evidence } from "../evidence.ts";
import { chooseQuotes } from "./choose-quotes.ts";
import { doubtEvidence, NO_DOUBT } from "./doubt-evidence.ts";
import type { SentenceJudge } from "./sentence-judge.ts";
import { gatherSources } from "./sources.ts";
import { withCall } from "./usage.ts";
import { type Written, writeAnswer } from "./write-answer.ts";

export interface WriterParts {
  readonly model: ChatModel;
  readonly prompts: AnswerPrompts;
  readonly judges: Readonly<Record<"zh" | "en", SentenceJudge>>;
  /** Whether the model writes sentences that are checked, or only chooses which to quote. */
  readonly use: "write" | "choose";
  readonly maxTokens: number;
  /** Natural log-odds below which the model's word takes an answer for none. */
  readonly doubtBelow: number;
}

export interface WriterInput {
  readonly question: string;
  readonly language: "zh" | "en";
  readonly evidence: readonly Evidence[];
  /** A premise set right is an answer, whatever the model makes of it. */
  readonly isSettled: boolean;
  readonly candidates: readonly Candidate[];
  readonly articleOf: (id: string) => Promise<Article>;
  readonly draft: AnswerDraft;
  readonly onEvent: (event: AnswerEvent) => void;
  readonly signal?: AbortSignal;
}

export interface Writing extends Written {
  readonly model: string;
  readonly tookMs: number;
}

/** Adds to a draft what a language model makes of the evidence, so far as the evidence supports it. */
export type Writer = (input: WriterInput) => Promise<Writing>;

export function createWriter({ model, prompts, judges, use, maxTokens, doubtBelow }: WriterParts): Writer {
  return async ({ question, language, evidence, isSettled, candidates, articleOf, draft, onEvent, signal }) => {
    onEvent({ type: "status", stage: "writing" });
    const startedAt = performance.now();
    const sources = await gatherSources(evidence, candidates, articleOf);
    const asked = { model, prompts, question, language, ...(signal ? { signal } : {}) };
    // Asked beside the writing, so that the reader waits for the slower of the two and not for both.
    const doubt = isSettled
      ? NO_DOUBT
      : doubtEvidence({ ...asked, sources: sources.filter(isOf(evidence)), doubtBelow });
    const input = { ...asked, sources, draft, maxTokens, isDoubted: async () => (await doubt).doubted };
    const written =
      use === "write" ? await writeAnswer({ ...input, judge: judges[language] }) : await chooseQuotes(input);
    const { usage: asking } = await doubt;
    const usage = asking ? withCall(written.usage, asking) : written.usage;
    return { ...written, usage, model: model.id, tookMs: performance.now() - startedAt };
  };
}

const isOf =
  (evidence: readonly Evidence[]) =>
  (source: { readonly evidence: Evidence }): boolean =>
    evidence.includes(source.evidence);
