import type { Answer, Question } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import { readEventStream } from "./read-event-stream.ts";

/** A failure to show to the reader, in words that say what to do. */
export class AskFailure extends Error {}

/** Asks and reports each event; resolves with the whole answer. Aborting the signal rejects with an AbortError. */
export async function ask(
  question: Question,
  signal: AbortSignal,
  onEvent: (event: AnswerEvent) => void,
): Promise<Answer> {
  const response = await fetch("/api/ask", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ ...question, stream: true }),
    signal,
  });
  if (!response.ok || !response.body) throw failure(await response.json().catch(() => ({})));
  for await (const { event, data } of readEventStream(response.body)) {
    const value = JSON.parse(data);
    if (event === "done") return value;
    if (event === "error") throw failure(value);
    if (event === "status") onEvent({ type: "status", stage: value.stage });
    if (event === "sentence") onEvent({ type: "sentence", sentence: value });
    if (event === "citation") onEvent({ type: "citation", citation: value });
  }
  throw new AskFailure("回答中断了，请重试。The answer broke off; please ask again.");
}

function failure(problem: { detail?: string; action?: string }): AskFailure {
  return new AskFailure(
    [problem.detail ?? "服务没有应答。The service did not answer.", problem.action].filter(Boolean).join(" "),
  );
}
