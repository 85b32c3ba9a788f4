import { Agent, request } from "node:http";
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
export const post = (url: URL, body: object) => exchange(url, JSON.stringify(body));

/** @throws Error where the answer is not 200. */
export const read = (url: URL) => exchange(url);

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** By Node's own client, since whoever asks shares the cores with whom he asks: `fetch` takes twice its processor time. */
function exchange(url: URL, body?: string): Promise<void> {
  const headers = body === undefined ? {} : { "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers, method: body === undefined ? "GET" : "POST" }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
