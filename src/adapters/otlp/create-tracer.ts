import type { Answer } from "../../domain/answer.ts";
import { keepNewest } from "../../domain/keep-newest.ts";
import { kinds, newSpanId, readTraceparent, type Span, type SpanContext, spanOf } from "./spans.ts";

const EXPORT_EVERY_MS = 5_000;
const EXPORT_PATIENCE_MS = 5_000;
/** More are dropped while the collector is away. */
const MOST_KEPT = 2_000;

export interface TracedRequest {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly traceparent?: string | undefined;
}

export interface Tracer {
  request(record: TracedRequest): void;
  answer(answer: Answer, requestId: string | undefined): void;
  /** Sends what has not been sent. */
  flush(): Promise<void>;
}

/**
 * Spans of requests and of the stages of their answers, sent to a collector by OTLP over HTTP as JSON. A caller's
 * traceparent is taken up; without one the trace has the request's id. No question and no text is in a span.
 */
export function createTracer(options: {
  /** The collector's address for traces, such as http://localhost:4318/v1/traces. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly onFailure: (reason: string) => void;
}): Tracer {
  const { url, headers, serviceName, onFailure } = options;
  let spans: Span[] = [];
  const contexts = new Map<string, SpanContext>();
  const early = new Map<string, { readonly answer: Answer; readonly endMs: number }>();

  const keep = (...more: readonly Span[]) => {
    spans.push(...more);
    if (spans.length > MOST_KEPT) spans = spans.slice(-MOST_KEPT);
  };
  const flush = async () => {
    const sent = spans;
    spans = [];
    if (sent.length === 0) return;
    const resource = { attributes: [{ key: "service.name", value: { stringValue: serviceName } }] };
    const body = { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "yiju" }, spans: sent }] }] };
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(EXPORT_PATIENCE_MS),
      });
      if (!response.ok) onFailure(`HTTP ${response.status}`);
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
    }
  };
  setInterval(() => void flush(), EXPORT_EVERY_MS).unref();

  return {
    flush,
    request({ requestId, method, route, status, ms, traceparent }) {
      const caller = readTraceparent(traceparent);
      const context = { traceId: caller?.traceId ?? requestId.replaceAll("-", ""), spanId: newSpanId() };
      const endMs = Date.now();
      keep(
        spanOf({
          context,
          parentSpanId: caller?.spanId,
          name: `${method} ${route}`,
          kind: kinds.server,
          startMs: endMs - ms,
          endMs,
          attributes: {
            "http.request.method": method,
            "http.route": route,
            "http.response.status_code": status,
            "yiju.request_id": requestId,
          },
          failed: status >= 500,
        }),
      );
      const made = early.get(requestId);
      early.delete(requestId);
      if (made) keep(...spansOf(made.answer, made.endMs, context));
      else keepNewest(contexts, requestId, context, MOST_KEPT);
    },
    // An answer is made before its request is over, unless its reader has left.
    answer(answer, requestId) {
      if (requestId === undefined) return;
      const endMs = Date.now();
      const context = contexts.get(requestId);
      contexts.delete(requestId);
      if (context) keep(...spansOf(answer, endMs, context));
      else keepNewest(early, requestId, { answer, endMs }, MOST_KEPT);
    },
  };
}

function spansOf(answer: Answer, endMs: number, request: SpanContext): readonly Span[] {
  const { timings, status, mode, model, degraded, usage, id } = answer;
  const { traceId } = request;
  const startMs = endMs - timings.totalMs;
  const context = { traceId, spanId: newSpanId() };
  const whole = spanOf({
    context,
    parentSpanId: request.spanId,
    name: "answer",
    kind: kinds.internal,
    startMs,
    endMs,
    attributes: {
      "yiju.answer_id": id,
      "yiju.status": status,
      "yiju.mode": mode,
      "yiju.degraded": degraded,
      "gen_ai.request.model": model,
      "gen_ai.usage.input_tokens": usage?.promptTokens,
      "gen_ai.usage.output_tokens": usage?.completionTokens,
    },
  });
  let at = startMs;
  const stages = (["retrieve", "read", "generate"] as const).flatMap((name) => {
    const ms = timings[`${name}Ms`];
    if (ms === 0) return [];
    const stage = { context: { traceId, spanId: newSpanId() }, parentSpanId: context.spanId, name };
    const span = spanOf({ ...stage, kind: kinds.internal, startMs: at, endMs: at + ms, attributes: {} });
    at += ms;
    return [span];
  });
  return [whole, ...stages];
}
