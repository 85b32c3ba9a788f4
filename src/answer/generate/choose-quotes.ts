import { ChatModelError } from "../../ports/chat-model.ts";
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
  const nothing = { passed: 0, mended: 0, replaced: 0, dropped: 0 };
  try {
    const messages = await prompts.choose({ question, sources, language });
    const output = model.stream({ messages, maxTokens, outputSchema, ...(signal ? { signal } : {}) });
    let text = "";
    let next = await output.next();
    for (; !next.done; next = await output.next()) text += next.value;
    const numbers = (await isDoubted()) ? [] : readNumbers(text);
    const chosen = numbers.flatMap((number) => sources.find((source) => source.number === number) ?? []);
    for (const { evidence } of chosen) await draft.quote(evidence);
    const count = { ...nothing, passed: chosen.length, dropped: numbers.length - chosen.length };
    return { usage: { ...next.value, calls: 1, ...count }, declined: numbers.length === 0, failure: null };
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    const usage = { promptTokens: 0, completionTokens: 0, calls: 1, ...nothing };
    return { usage, declined: false, failure: error.reason };
  }
}

/** Numbers in order, each once. A model that is not held to the schema may put words around the JSON. */
function readNumbers(text: string): readonly number[] {
  const list = /"quotes"\s*:\s*\[(?<numbers>[\d\s,]*)\]/u.exec(text)?.groups?.["numbers"];
  if (list === undefined)
    throw new ChatModelError("garbled", "The language model did not choose in the form asked for.");
  return [...new Set((list.match(/\d+/gu) ?? []).map(Number))].slice(0, MOST_QUOTES);
}
