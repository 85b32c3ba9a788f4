import { processorMs } from "../processor-time.ts";

/** As many as a busy desk has at the same time. */
const AT_ONCE = 16;

export interface Way {
  readonly ask: (question: string) => Promise<unknown>;
  /** The process that is asked; undefined where it is this one. */
  readonly pid: number | undefined;
}

export interface Rate {
  readonly requestsPerSecond: number;
  /** Processor time that the process takes for a request; NaN where it is not known. */
  readonly processorMs: number;
}

/**
 * How often a second each can be asked, sixteen at once and no question asked twice of anyone: the first part warms up, and in
 * each further part all are asked in turns, so that all meet the same load from elsewhere. The best part counts.
 */
export async function compareRates(
  parts: readonly (readonly string[])[],
  ways: Readonly<Record<string, Way>>,
): Promise<Record<string, Rate>> {
  const rates: Record<string, Rate> = {};
  for (const [turn, questions] of parts.entries()) {
    for (const [name, way] of Object.entries(ways)) {
      const rate = await measure(questions, way);
      const best = rates[name];
      if (turn > 0 && (!best || rate.requestsPerSecond > best.requestsPerSecond)) rates[name] = rate;
    }
  }
  return rates;
}

async function measure(questions: readonly string[], { ask, pid }: Way): Promise<Rate> {
  const waiting = [...questions];
  const takenBefore = pid === undefined ? Number.NaN : await processorMs(pid);
  const startedAt = performance.now();
  const work = async () => {
    for (let question = waiting.pop(); question !== undefined; question = waiting.pop()) await ask(question);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const tookInMs = performance.now() - startedAt;
  const taken = pid === undefined ? Number.NaN : await processorMs(pid);
  return {
    requestsPerSecond: (questions.length / tookInMs) * 1000,
    processorMs: (taken - takenBefore) / questions.length,
  };
}

/** @throws Error where the answer is not 200. */
export async function post(url: URL, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  await read(url, { method: "POST", headers, body: JSON.stringify(body) });
}

/** @throws Error where the answer is not 200. */
export async function read(url: URL, init?: RequestInit): Promise<void> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`);
}
