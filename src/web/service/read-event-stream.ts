export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Parses Server-Sent Events (WHATWG HTML, section 9.2.6) out of chunks that may break anywhere. */
export function createEventParser(): (chunk: string) => StreamEvent[] {
  let rest = "";
  let event = "";
  let data: string[] = [];
  return (chunk) => {
    const events: StreamEvent[] = [];
    rest += chunk;
    // A lone CR at the very end may be the first half of CRLF, so it waits for the next chunk.
    for (let match = /\r\n|\n|\r(?!$)/u.exec(rest); match; match = /\r\n|\n|\r(?!$)/u.exec(rest)) {
      const line = rest.slice(0, match.index);
      rest = rest.slice(match.index + match[0].length);
      if (line === "") {
        if (data.length > 0) events.push({ event: event || "message", data: data.join("\n") });
        event = "";
        data = [];
        continue;
      }
      const colon = line.indexOf(":");
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /u, "");
      if (field === "event") event = value;
      if (field === "data") data.push(value);
    }
    return events;
  };
}

/** The events of a streamed response, as they arrive. */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const parse = createEventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      yield* parse(decoder.decode(read.value, { stream: true }));
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
