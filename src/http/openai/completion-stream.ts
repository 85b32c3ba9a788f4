import type { Answer } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import { type EventStreamOptions, eventStream } from "../event-stream.ts";
import type { Completion } from "./completion.ts";
import { createSentenceWriter } from "./completion-content.ts";

interface CompletionStreamOptions extends EventStreamOptions {
  readonly run: (options: { signal: AbortSignal; onEvent: (event: AnswerEvent) => void }) => Promise<Answer>;
  readonly completion: Completion;
  readonly includeUsage: boolean;
  readonly describeFailure: (error: unknown) => object;
}

/** OpenAI's chunks: the role, each sentence once it is checked, the end with annotations, then usage where wanted. */
export function completionStream(options: CompletionStreamOptions): Response {
  const { run, completion, includeUsage, describeFailure } = options;
  return eventStream(options, async (write, signal) => {
    const send = (data: object) => write(`data: ${JSON.stringify(data)}\n\n`);
    const chunk = (delta: object, finish_reason: string | null = null, more: object = {}) => ({
      ...completion.head,
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
      ...(includeUsage ? { usage: null } : {}),
      ...more,
    });
    const limits = completion.limits();
    let content = "";
    const say = (text: string) => {
      if (text === "") return;
      content += text;
      send(chunk({ content: text }));
    };
    send(chunk({ role: "assistant", content: "" }));
    const writer = createSentenceWriter(limits.take);
    try {
      const answer = await run({
        signal,
        onEvent: (event) => {
          if (event.type === "sentence") say(writer.add(event.sentence));
        },
      });
      say(writer.end());
      say(limits.take(completion.closing(answer)));
      say(limits.flush());
      const { finish_reason, annotations } = completion.describeEnd(answer, content, limits.reached);
      send(chunk({ annotations }, finish_reason, { yiju: answer }));
      if (includeUsage) {
        const usage = completion.usageOf(answer, content);
        send({ ...completion.head, object: "chat.completion.chunk", choices: [], usage });
      }
    } catch (error) {
      if (!signal.aborted) send(describeFailure(error));
    }
    write("data: [DONE]\n\n");
  });
}
