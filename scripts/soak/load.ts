import { setTimeout } from "node:timers/promises";

export interface LoadCount {
  asked: number;
  cut: number;
  /** What failed that should not have, a line each. */
  readonly failures: string[];
  readonly latenciesMs: number[];
}

const LONGEST_READ_OF_A_CUT_STREAM_MS = 60;
const PAUSE_MS = 25;
const PAUSE_AFTER_LEAVING_MS = 100;

interface LoadOptions {
  readonly address: string;
  readonly questions: readonly string[];
  readonly isOver: () => boolean;
  readonly count: LoadCount;
}

/** Asks one question after the other, and wants an answer whose quotations are where it says. */
export async function askOnAndOn({ address, questions, isOver, count }: LoadOptions, from: number): Promise<void> {
  for (let i = from; !isOver(); i++) {
    const startedAt = performance.now();
    const failure = await ask(address, questions[i % questions.length] ?? "").catch(String);
    count.asked++;
    count.latenciesMs.push(performance.now() - startedAt);
    if (failure) count.failures.push(failure);
    await setTimeout(PAUSE_MS);
  }
}

async function ask(address: string, question: string): Promise<string | undefined> {
  const response = await post(address, { question });
  if (!response.ok) return `${response.status} ${await response.text()}`;
  const { sentences, citations } = await response.json();
  const quoteOf = new Map<number, string>(citations.map((each: { n: number; quote: string }) => [each.n, each.quote]));
  const isGrounded = sentences.every(
    (sentence: { kind: string; text: string; citations: number[] }) =>
      sentence.kind === "notice" || sentence.citations.some((n) => quoteOf.get(n)?.includes(sentence.text)),
  );
  return isGrounded ? undefined : `“${question}” was answered with a sentence outside of what it cites`;
}

/** Opens one stream after the other and leaves each in its middle. */
export async function leaveOnAndOn({ address, questions, isOver, count }: LoadOptions, from: number): Promise<void> {
  for (let i = from; !isOver(); i++) {
    const leaving = AbortSignal.timeout(1 + (i % LONGEST_READ_OF_A_CUT_STREAM_MS));
    try {
      const response = await post(address, { question: questions[i % questions.length], stream: true }, leaving);
      const body = await response.text();
      if (!response.ok) count.failures.push(`${response.status} ${body}`);
    } catch (error) {
      if (!leaving.aborted) count.failures.push(String(error));
    }
    count.cut++;
    await setTimeout(PAUSE_AFTER_LEAVING_MS);
  }
}

function post(address: string, body: object, signal?: AbortSignal): Promise<Response> {
  return fetch(new URL("/api/ask", address), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}
