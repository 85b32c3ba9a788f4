import type { Services } from "../../src/http/services.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { quantile } from "./statistics.ts";

const WARM_UP = 5;

/** Milliseconds of embedding each question alone, and of answering it; in turns, so that both meet the same load. */
export async function measureAnswers(embedder: Embedder, services: Services, questions: readonly string[]) {
  const bare: number[] = [];
  const answer: number[] = [];
  const retrieve: number[] = [];
  const read: number[] = [];
  const signal = new AbortController().signal;
  for (const [i, question] of [...questions.slice(0, WARM_UP), ...questions].entries()) {
    const start = performance.now();
    await embedder.embed(question);
    const embedded = performance.now();
    // A turn that means nothing makes the question one that was not asked before.
    const history = [{ role: "assistant" as const, content: String(i) }];
    const { timings } = await services.ask({ question, history }, { signal });
    const answered = performance.now();
    if (i < WARM_UP) continue;
    bare.push(embedded - start);
    answer.push(answered - embedded);
    retrieve.push(timings.retrieveMs);
    read.push(timings.readMs);
  }
  const summary = (values: readonly number[]) => ({ p50InMs: quantile(values, 0.5), p95InMs: quantile(values, 0.95) });
  return {
    questions: questions.length,
    embedding: summary(bare),
    answer: summary(answer),
    retrieve: summary(retrieve),
    read: summary(read),
    p50Ratio: quantile(answer, 0.5) / quantile(bare, 0.5),
    p95Ratio: quantile(answer, 0.95) / quantile(bare, 0.95),
  };
}
