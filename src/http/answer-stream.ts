import type { Answer } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";

interface AnswerStreamOptions {
  readonly run: (options: { signal: AbortSignal; onEvent: (event: AnswerEvent) => void }) => Promise<Answer>;
  readonly signal: AbortSignal;
  readonly heartbeatInMs: number;
  readonly describeFailure: (error: unknown) => object;
}

/** An event stream (WHATWG HTML, section 9.2) of one answer; the reader's going away aborts the work. */
export function answerStream({ run, signal, heartbeatInMs, describeFailure }: AnswerStreamOptions): Response {
  const left = new AbortController();
  const encoder = new TextEncoder();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const combined = AbortSignal.any([signal, left.signal]);
      const write = (text: string) => {
        if (!combined.aborted) controller.enqueue(encoder.encode(text));
      };
      const send = (event: string, data: object) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      write(": open\n\n");
      heartbeat = setInterval(() => write(": alive\n\n"), heartbeatInMs);
      const work = async () => {
        try {
          send("done", await run({ signal: combined, onEvent: (event) => send(event.type, eventData(event)) }));
        } catch (error) {
          if (!combined.aborted) send("error", describeFailure(error));
        } finally {
          clearInterval(heartbeat);
          if (!left.signal.aborted) controller.close();
        }
      };
      void work();
    },
    cancel() {
      clearInterval(heartbeat);
      left.abort();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function eventData(event: AnswerEvent): object {
  if (event.type === "status") {
    const { type: _, ...status } = event;
    return status;
  }
  return event.type === "sentence" ? event.sentence : event.citation;
}
