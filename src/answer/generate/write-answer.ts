import type { GenerationUsage } from "../../domain/answer.ts";
import type { AnswerPrompts } from "../../ports/answer-prompt.ts";
import { type ChatFailure, type ChatModel, ChatModelError, type ChatUsage } from "../../ports/chat-model.ts";
import type { AnswerDraft } from "../answer-draft.ts";
import { checkSentence } from "./check-sentence.ts";
import type { SentenceJudge } from "./sentence-judge.ts";
import type { Source } from "./sources.ts";
import { splitOutput } from "./split-output.ts";

/** More sentences are no answer to one question; a model that goes on is cut. */
const MOST_SENTENCES = 10;

export interface WritingInput {
  readonly model: ChatModel;
  readonly prompts: AnswerPrompts;
  readonly judge: SentenceJudge;
  readonly question: string;
  readonly language: "zh" | "en";
  readonly sources: readonly Source[];
  readonly draft: AnswerDraft;
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
}

export interface Written {
  readonly usage: GenerationUsage;
  /** The model found no answer in the sources. */
  readonly declined: boolean;
  /** Why the model's output is not whole, or null. */
  readonly failure: ChatFailure | null;
}

/** Has the model write, and lets through what the sources support, sentence by sentence. */
export async function writeAnswer(input: WritingInput): Promise<Written> {
  const { model, prompts, judge, question, language, sources, draft, maxTokens, signal } = input;
  const count = { passed: 0, mended: 0, replaced: 0, dropped: 0 };
  let tokens: ChatUsage = { promptTokens: 0, completionTokens: 0 };
  const pieces = async function* () {
    const messages = await prompts.write({ question, sources, language });
    tokens = yield* model.stream({ messages, maxTokens, ...(signal ? { signal } : {}) });
  };
  const said = new Set<string>();
  let failure: ChatFailure | null = null;
  let declined = false;
  try {
    for await (const sentence of splitOutput(pieces())) {
      if (isDeclining(sentence.text, prompts.noAnswer)) {
        declined = said.size === 0;
        break;
      }
      if (said.size === MOST_SENTENCES) break;
      const checked = await checkSentence(sentence, sources, judge);
      count[checked.outcome]++;
      if (checked.outcome === "dropped") continue;
      const text = checked.outcome === "replaced" ? checked.source.text : checked.text;
      if (said.has(text)) continue;
      said.add(text);
      if (checked.outcome === "replaced") await draft.quote(checked.source.evidence);
      else if (checked.kind === "paraphrase") {
        await draft.paraphrase(
          text,
          checked.sources.map(({ evidence }) => evidence),
        );
        if (judge.quotesBeside) for (const { evidence } of checked.sources) await draft.quote(evidence);
      } else for (const { evidence } of checked.sources) await draft.quote(evidence, text);
    }
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    failure = error.reason;
  }
  return { usage: { ...tokens, calls: 1, ...count }, declined, failure };
}

function isDeclining(text: string, noAnswer: string): boolean {
  return text.replace(/[\p{P}\s]/gu, "") === noAnswer;
}
