import type { GenerationUsage } from "../../domain/answer.ts";
import type { AnswerPrompts } from "../../ports/answer-prompt.ts";
import { type ChatFailure, type ChatMessage, type ChatModel, ChatModelError } from "../../ports/chat-model.ts";
import type { AnswerDraft } from "../answer-draft.ts";
import { type CheckedSentence, checkSentence } from "./check-sentence.ts";
import type { SentenceJudge } from "./sentence-judge.ts";
import type { Source } from "./sources.ts";
import { splitOutput, type WrittenSentence } from "./split-output.ts";
import { NO_USAGE } from "./usage.ts";

/** More sentences are no answer to one question; a model that goes on is cut. */
const MOST_SENTENCES = 10;
/** Sentences asked for again, all in one call. */
const MOST_AGAIN = 3;

export interface WritingInput {
  readonly model: ChatModel;
  readonly prompts: AnswerPrompts;
  readonly judge: SentenceJudge;
  readonly question: string;
  readonly language: "zh" | "en";
  readonly sources: readonly Source[];
  readonly draft: AnswerDraft;
  readonly maxTokens: number;
  /** Whether the model itself takes the sources for no answer; known by the time the first sentence is. */
  readonly isDoubted: () => Promise<boolean>;
  readonly signal?: AbortSignal;
}

export interface Written {
  readonly usage: GenerationUsage;
  /** The model found no answer in the sources. */
  readonly declined: boolean;
  /** Why the model's output is not whole, or null. */
  readonly failure: ChatFailure | null;
}

type Replacement = Extract<CheckedSentence, { outcome: "replaced" }>;

/**
 * Has the model write, and lets through what the sources support, sentence by sentence. What fails, and is near enough
 * to a source to be set right, is asked for once more at the end; what fails again gives way to the source.
 */
export async function writeAnswer(input: WritingInput): Promise<Written> {
  const { prompts, judge, question, language, sources, draft, isDoubted } = input;
  const usage = { ...NO_USAGE };
  const said = new Set<string>();
  const failed: { readonly text: string; readonly instead: Replacement }[] = [];
  let declined = false;

  const sentencesOf = async function* (messages: readonly ChatMessage[]): AsyncGenerator<WrittenSentence> {
    yield* splitOutput(output(messages));
  };
  const output = async function* (messages: readonly ChatMessage[]) {
    const { model, maxTokens, signal } = input;
    usage.calls++;
    const { promptTokens, completionTokens } = yield* model.stream({
      messages,
      maxTokens,
      ...(signal ? { signal } : {}),
    });
    usage.promptTokens += promptTokens;
    usage.completionTokens += completionTokens;
  };
  const add = async (checked: CheckedSentence) => {
    usage[checked.outcome]++;
    if (checked.outcome === "dropped") return;
    const text = checked.outcome === "replaced" ? checked.source.text : checked.text;
    if (said.has(text)) return;
    said.add(text);
    await show(checked, draft, judge.quotesBeside);
  };

  const first = async () => {
    let count = 0;
    for await (const sentence of sentencesOf(await prompts.write({ question, sources, language }))) {
      if (count === 0 && (isDeclining(sentence.text, prompts.noAnswer) || (await isDoubted()))) {
        declined = true;
        return;
      }
      if (isDeclining(sentence.text, prompts.noAnswer) || count++ === MOST_SENTENCES) return;
      const checked = await checkSentence(sentence, sources, judge);
      if (checked.outcome === "replaced" && failed.length < MOST_AGAIN)
        failed.push({ text: sentence.text, instead: checked });
      else await add(checked);
    }
  };
  const again = async () => {
    const sentences = failed.map(({ text }) => text);
    const replies = sentencesOf(await prompts.mend({ question, sources, language, sentences }));
    for await (const sentence of replies) {
      const checked = await checkSentence(sentence, sources, judge);
      if (checked.outcome !== "passed" && checked.outcome !== "mended") continue;
      const at = failed.findIndex(({ instead }) => checked.sources.includes(instead.source));
      if (at < 0) continue;
      failed.splice(at, 1);
      await add({ ...checked, outcome: "mended" });
    }
  };
  const failure = (await failureOf(first)) ?? (failed.length > 0 && !declined ? await failureOf(again) : null);
  for (const { instead } of failed) await add(instead);
  return { usage, declined, failure };
}

async function show(
  checked: Exclude<CheckedSentence, { outcome: "dropped" }>,
  draft: AnswerDraft,
  quotesBeside: boolean,
): Promise<void> {
  if (checked.outcome === "replaced") await draft.quote(checked.source.evidence);
  else if (checked.kind === "quote")
    for (const { evidence } of checked.sources) await draft.quote(evidence, checked.text);
  else {
    await draft.paraphrase(
      checked.text,
      checked.sources.map(({ evidence }) => evidence),
    );
    if (quotesBeside) for (const { evidence } of checked.sources) await draft.quote(evidence);
  }
}

async function failureOf(work: () => Promise<void>): Promise<ChatFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    return error.reason;
  }
}

function isDeclining(text: string, noAnswer: string): boolean {
  return text.replace(/[\p{P}\s]/gu, "") === noAnswer;
}
