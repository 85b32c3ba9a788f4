import type { Answer } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import { type EventStreamOptions, eventStream } from "./event-stream.ts";

interface AnswerStreamOptions extends EventStreamOptions {
  readonly run: (options: { signal: AbortSignal; onEvent: (event: AnswerEvent) => void }) => Promise<Answer>;
  readonly describeFailure: (error: unknown) => object;
}

/** An event stream of one answer. */
export function answerStream(options: AnswerStreamOptions): Response {
  const { run, describeFailure } = options;
  return eventStream(options, async (write, signal) => {
    const send = (event: string, data: object) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    try {
      send("done", await run({ signal, onEvent: (event) => send(event.type, eventData(event)) }));
    } catch (error) {
      if (!signal.aborted) send("error", describeFailure(error));
    }
  });
}

function eventData(event: AnswerEvent): object {
  if (event.type === "status") {
    const { type: _, ...status } = event;
    return status;
  }
  return event.type === "sentence" ? event.sentence : event.citation;
}
