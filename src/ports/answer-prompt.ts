import type { ChatMessage } from "./chat-model.ts";

/** One numbered sentence of an article, as a language model is shown it. */
export interface PromptSource {
  readonly number: number;
  readonly text: string;
  /** Date, publisher and speaker, so far as they are known. */
  readonly facts: readonly string[];
}

export interface AnswerPromptInput {
  readonly question: string;
  /** The language to answer in. */
  readonly language: "zh" | "en";
  readonly sources: readonly PromptSource[];
}

/** What a language model is told; the question and the sources are data in it, never instructions. */
export interface AnswerPrompts {
  /** Names the wording, so that a measurement says what it measured. */
  readonly version: string;
  /** What the model writes when the sources do not answer. */
  readonly noAnswer: string;
  /** Asks for sentences that cite their sources as [1]. */
  write(input: AnswerPromptInput): Promise<readonly ChatMessage[]>;
  /** Asks for the numbers of the sources that answer, as JSON {"quotes": [1, 3]}. */
  choose(input: AnswerPromptInput): Promise<readonly ChatMessage[]>;
  /** Asks for these sentences anew, one a line, in words that the sources support. */
  mend(input: AnswerPromptInput & { readonly sentences: readonly string[] }): Promise<readonly ChatMessage[]>;
  /** Asks whether the sources answer, to be said in one of the two words. */
  judge(input: AnswerPromptInput): Promise<readonly ChatMessage[]>;
  readonly verdicts: { readonly yes: string; readonly no: string };
  /** Asks whether a sentence says otherwise than what is claimed, to be said in one of the two words. */
  compare(input: { readonly claim: string; readonly sentence: string }): Promise<readonly ChatMessage[]>;
  readonly stances: { readonly otherwise: string; readonly same: string };
  /** Asks for a question that can be understood without the turns before it. */
  standAlone(input: { readonly question: string; readonly turns: readonly string[] }): Promise<readonly ChatMessage[]>;
}
