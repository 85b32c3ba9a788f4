import type { Answer } from "../../domain/answer.ts";
import { annotationsOf, closingContent, createSentenceWriter } from "./completion-content.ts";
import type { CompletionRequest } from "./completion-request.ts";
import { createContentLimits, estimateTokens } from "./content-limits.ts";

/** What one request's completion looks like, whole or in chunks. */
export type Completion = ReturnType<typeof describeCompletion>;

export function describeCompletion(request: CompletionRequest, origin: string) {
  const head = { id: `chatcmpl-${crypto.randomUUID()}`, created: Math.floor(Date.now() / 1000), model: request.model };
  const stops = [request.stop ?? []].flat();
  const limits = () =>
    createContentLimits(stops, request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY);
  const options = { origin, withSources: request.yiju?.sources ?? true };
  const usageOf = (answer: Answer, content: string) => {
    const prompt = request.messages.map((message) => JSON.stringify(message.content ?? "")).join("");
    const prompt_tokens = answer.usage?.promptTokens || estimateTokens(prompt);
    const completion_tokens = answer.usage?.completionTokens || estimateTokens(content);
    return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
  };
  const describeEnd = (answer: Answer, content: string, reached: "stop" | "length" | null) => ({
    finish_reason: reached ?? "stop",
    annotations: annotationsOf(answer, content, origin),
  });
  return {
    head,
    limits,
    usageOf,
    describeEnd,
    closing: (answer: Answer) => closingContent(answer, options),
    whole(answer: Answer) {
      const limit = limits();
      const writer = createSentenceWriter(limit.take);
      const said = answer.sentences.map(writer.add).join("") + writer.end();
      const content = said + limit.take(closingContent(answer, options)) + limit.flush();
      const { finish_reason, annotations } = describeEnd(answer, content, limit.reached);
      const message = { role: "assistant", content, refusal: null, annotations };
      return {
        ...head,
        object: "chat.completion",
        choices: [{ index: 0, message, logprobs: null, finish_reason }],
        usage: usageOf(answer, content),
        yiju: answer,
      };
    },
  };
}
