import { ChatModelError } from "../../ports/chat-model.ts";
import { readWhole } from "./read-whole.ts";
import { NO_USAGE, withCall } from "./usage.ts";
import type { WritingInput, Written } from "./write-answer.ts";

const MOST_QUOTES = 6;
const outputSchema = {
  name: "quotes",
  schema: {
    type: "object",
    properties: { quotes: { type: "array", items: { type: "integer" }, maxItems: MOST_QUOTES } },
    required: ["quotes"],
    additionalProperties: false,
  },
};

/** Has the model choose which sentences answer; they are quoted, so that a weak model cannot say anything false. */
export async function chooseQuotes(input: Omit<WritingInput, "judge">): Promise<Written> {
  const { model, prompts, question, language, sources, draft, maxTokens, isDoubted, signal } = input;
  try {
    const messages = await prompts.choose({ question, sources, language });
    const request = { messages, maxTokens, outputSchema, ...(signal ? { signal } : {}) };
    const { text, usage: used } = await readWhole(model.stream(request));
    const numbers = readNumbers(text);
    const chosen = numbers.flatMap((number) => sources.find((source) => source.number === number) ?? []);
    for (const { evidence } of chosen) await draft.quote(evidence);
    const usage = { ...withCall(NO_USAGE, used), passed: chosen.length, dropped: numbers.length - chosen.length };
    return { usage, declined: numbers.length === 0 || (await isDoubted()), failure: null };
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    return { usage: { ...NO_USAGE, calls: 1 }, declined: false, failure: error.reason };
  }
}

/** Numbers in order, each once. A model that is not held to the schema may put words around the JSON. */
function readNumbers(text: string): readonly number[] {
  const list = /"quotes"\s*:\s*\[(?<numbers>[\d\s,]*)\]/u.exec(text)?.groups?.["numbers"];
  if (list === undefined)
    throw new ChatModelError("garbled", "The language model did not choose in the form asked for.");
  return [...new Set((list.match(/\d+/gu) ?? []).map(Number))].slice(0, MOST_QUOTES);
}
