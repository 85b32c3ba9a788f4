import OpenAI from "openai";
import type { Subject, SubjectAnswer } from "./subject.ts";
import { ANSWER_TIMEOUT_IN_MS } from "./subject.ts";

/** What an assistant says when it declines, in Chinese or English; it has no status of its own to tell. */
const DECLINES =
  /没有(?:提到|提及|相关|说明|涉及)|未(?:提到|提及|涉及|说明)|无法(?:回答|确定|提供)|不(?:清楚|知道|确定)|抱歉|(?:do(?:es)? not|don't|doesn't|cannot|can't|unable to) (?:mention|say|know|answer|provide|contain)|no information/iu;

export interface OpenAiSubjectOptions {
  readonly baseUrl: string;
  readonly model: string;
  readonly fetch?: typeof fetch;
}

/**
 * Measures any assistant that speaks the OpenAI API. It shows neither passages nor spans, so that what needs them is left
 * out; declining is told from its words. A failing endpoint throws.
 */
export function openAiSubject({ baseUrl, model, fetch: fetchWith }: OpenAiSubjectOptions): Subject {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: process.env["OPENAI_API_KEY"] ?? "none",
    timeout: ANSWER_TIMEOUT_IN_MS,
    maxRetries: 1,
    ...(fetchWith ? { fetch: fetchWith } : {}),
  });
  return {
    name: `${model} at ${new URL(baseUrl).origin}`,
    async ask({ question, history = [] }): Promise<SubjectAnswer> {
      const startedAt = performance.now();
      const messages = [...history, { role: "user" as const, content: question }];
      const completion = await client.chat.completions.create({ model, messages, temperature: 0 });
      const answer = completion.choices[0]?.message.content ?? "";
      return {
        status: answer.trim() === "" || DECLINES.test(answer) ? "abstained" : "answered",
        answer,
        asOf: null,
        sentences: [],
        citations: [],
        totalMs: performance.now() - startedAt,
        ...(completion.usage ? { tokens: completion.usage.total_tokens } : {}),
      };
    },
    texts: async () => new Map(),
  };
}
