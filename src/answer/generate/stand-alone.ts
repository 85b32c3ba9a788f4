import type { Question } from "../../domain/answer.ts";
import type { AnswerPrompts } from "../../ports/answer-prompt.ts";
import { type ChatModel, ChatModelError, type ChatUsage } from "../../ports/chat-model.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { readWhole } from "./read-whole.ts";

const LONGEST_REWRITTEN = 200;
const MOST_TOKENS = 120;
const MOST_TURNS = 4;
const LONGEST_TURN = 300;
/** Words of its own that a rewritten question may bring along, such as 如何 for 怎么. */
const MOST_NEW_SHARE = 0.2;

export interface StandAlone {
  /** Null where the model gave nothing that the conversation bears out. */
  readonly question: string | null;
  readonly usage: ChatUsage | null;
}

/** Rewrites a question that leans on the turns before it. */
export type StandAloneWriter = (question: Question, signal?: AbortSignal) => Promise<StandAlone>;

/** By a language model, whose question is taken only where it keeps the words asked and adds none that nobody said. */
export function createStandAloneWriter(parts: {
  readonly model: ChatModel;
  readonly prompts: AnswerPrompts;
  readonly extractTerms: TermExtractor;
}): StandAloneWriter {
  const { model, prompts, extractTerms } = parts;
  return async ({ question, history = [] }, signal) => {
    const turns = history.slice(-MOST_TURNS).map(({ content }) => content.slice(0, LONGEST_TURN));
    try {
      const messages = await prompts.standAlone({ question, turns });
      const request = { messages, maxTokens: MOST_TOKENS, ...(signal ? { signal } : {}) };
      const { text, usage } = await readWhole(model.stream(request));
      const rewritten = text.trim();
      const isBorneOut = keepsToConversation(rewritten, question, turns, extractTerms);
      return { question: isBorneOut ? rewritten : null, usage };
    } catch (error) {
      if (!(error instanceof ChatModelError)) throw error;
      return { question: null, usage: null };
    }
  };
}

function keepsToConversation(
  rewritten: string,
  question: string,
  turns: readonly string[],
  extractTerms: TermExtractor,
): boolean {
  if (rewritten === "" || rewritten.length > LONGEST_REWRITTEN || /[\n<>]/u.test(rewritten)) return false;
  const [own, asked] = [extractTerms(rewritten), extractTerms(question)].map((terms) => new Set(terms));
  const said = new Set([...turns, question].flatMap((turn) => extractTerms(turn)));
  if (!own || !asked || own.size === 0) return false;
  const added = [...own].filter((term) => !said.has(term));
  const addsFigure = added.some((term) => /\d/u.test(term));
  return [...asked].every((term) => own.has(term)) && !addsFigure && added.length / own.size <= MOST_NEW_SHARE;
}
