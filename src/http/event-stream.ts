const DEFAULT_HEARTBEAT_IN_MS = 10_000;

export interface EventStreamOptions {
  readonly signal: AbortSignal;
  readonly heartbeatInMs: number | undefined;
}

/** Writes text to the reader, until there is none. */
type Write = (text: string) => void;

/** A response of Server-Sent Events (WHATWG HTML, section 9.2) with a heartbeat; the reader's going away aborts the work. */
export function eventStream(
  { signal, heartbeatInMs = DEFAULT_HEARTBEAT_IN_MS }: EventStreamOptions,
  work: (write: Write, signal: AbortSignal) => Promise<void>,
): Response {
  const left = new AbortController();
  const encoder = new TextEncoder();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const combined = AbortSignal.any([signal, left.signal]);
      const write: Write = (text) => {
        if (!combined.aborted) controller.enqueue(encoder.encode(text));
      };
      write(": open\n\n");
      heartbeat = setInterval(() => write(": alive\n\n"), heartbeatInMs);
      void work(write, combined).finally(() => {
        clearInterval(heartbeat);
        if (!left.signal.aborted) controller.close();
      });
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
