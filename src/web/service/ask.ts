import type { Answer, Question } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import { type Connection, Failure, problemFailure } from "./connection.ts";
import { readEventStream } from "./read-event-stream.ts";

/**
 * Asks and reports each event; resolves with the whole answer. Events of unknown names are passed over.
 * Rejects with a Failure, or with an AbortError once the signal is aborted.
 */
export async function ask(
  connection: Connection,
  question: Question,
  signal: AbortSignal,
  onEvent: (event: AnswerEvent) => void,
): Promise<Answer> {
  const body = { ...question, stream: true };
  const response = await connection.post("/api/ask", body, { signal, accept: "text/event-stream" });
  if (!response.body) throw interrupted();
  try {
    for await (const { event, data } of readEventStream(response.body)) {
      const value = JSON.parse(data);
      if (event === "done") return value;
      if (event === "error") throw problemFailure(value, value.status === 503 ? "away" : "refused");
      if (event === "status") onEvent({ ...value, type: "status" });
      if (event === "sentence") onEvent({ type: "sentence", sentence: value });
      if (event === "citation") onEvent({ type: "citation", citation: value });
    }
  } catch (error) {
    if (signal.aborted || error instanceof Failure) throw error;
    throw interrupted();
  }
  throw interrupted();
}

function interrupted(): Failure {
  return new Failure("away", "回答中断了，请重试。The answer broke off; please try again.");
}
