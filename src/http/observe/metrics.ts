import type { Answer } from "../../domain/answer.ts";
import type { RequestRecord } from "./observe-requests.ts";

/** Upper bounds of the buckets, in seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] as const;

type Labels = Readonly<Record<string, string | number>>;

export interface Metrics {
  countRequest(record: RequestRecord): void;
  countAnswer(answer: Answer): void;
  countStream(change: 1 | -1): void;
  /** Text in Prometheus's exposition format 0.0.4; `gauges` are values of the moment. */
  render(gauges: Readonly<Record<string, number>>): string;
}

/** Counters since the start of the process. */
export function createMetrics(): Metrics {
  const requests = createFamily("yiju_requests_total", "counter", "Requests by route and status.");
  const seconds = createFamily("yiju_request_seconds", "histogram", "Time until the last byte was sent.");
  const answers = createFamily("yiju_answers_total", "counter", "Answers by outcome and mode.");
  const answerSeconds = createFamily("yiju_answer_seconds_total", "counter", "Time spent on answers, by stage.");
  const degraded = createFamily("yiju_degraded_answers_total", "counter", "Answers without vectors or language model.");
  const tokens = createFamily("yiju_model_tokens_total", "counter", "Tokens of the language model, by kind.");
  const calls = createFamily("yiju_model_calls_total", "counter", "Calls of the language model.");
  const checked = createFamily("yiju_model_sentences_total", "counter", "What became of the model's sentences.");
  const cuts = createFamily("yiju_requests_cut_total", "counter", "Requests whose reader left before the end.");
  let openStreams = 0;
  return {
    countStream(change) {
      openStreams += change;
    },
    countRequest({ route, method, status, ms, cut = false }) {
      requests.add({ route, method, status });
      if (cut) cuts.add({ route });
      for (const bound of BUCKETS) seconds.add({ route, le: bound }, ms / 1_000 <= bound ? 1 : 0, "_bucket");
      seconds.add({ route, le: "+Inf" }, 1, "_bucket");
      seconds.add({ route }, ms / 1_000, "_sum");
      seconds.add({ route }, 1, "_count");
    },
    countAnswer({ status, mode, degraded: isDegraded, timings, usage }) {
      answers.add({ status, mode });
      degraded.add({}, isDegraded ? 1 : 0);
      answerSeconds.add({ stage: "retrieve" }, timings.retrieveMs / 1_000);
      answerSeconds.add({ stage: "read" }, timings.readMs / 1_000);
      answerSeconds.add({ stage: "generate" }, timings.generateMs / 1_000);
      if (!usage) return;
      const { promptTokens, completionTokens, calls: made, ...outcomes } = usage;
      tokens.add({ kind: "prompt" }, promptTokens);
      tokens.add({ kind: "completion" }, completionTokens);
      calls.add({}, made);
      for (const [outcome, count] of Object.entries(outcomes)) checked.add({ outcome }, count);
    },
    render(gauges) {
      const families = [requests, seconds, cuts, answers, answerSeconds, degraded, tokens, calls, checked];
      const moment = Object.entries({ ...gauges, yiju_open_streams: openStreams }).map(
        ([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`,
      );
      return [...families.map((family) => family.render()), ...moment].join("");
    },
  };
}

function createFamily(name: string, type: "counter" | "histogram", help: string) {
  const values = new Map<string, number>();
  return {
    add(labels: Labels, by = 1, suffix = "") {
      const written = Object.entries(labels).map(([label, value]) => `${label}="${escaped(String(value))}"`);
      const key = `${name}${suffix}${written.length > 0 ? `{${written.join(",")}}` : ""}`;
      values.set(key, (values.get(key) ?? 0) + by);
    },
    render() {
      const lines = [...values].map(([key, value]) => `${key} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
    },
  };
}

const escaped = (value: string) => value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
