/** One span as OTLP's JSON has it (OpenTelemetry Protocol 1.x, "JSON Protobuf Encoding"). */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status?: { readonly code: number };
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue: string } | { readonly intValue: string } | { readonly boolValue: boolean };
}

export interface SpanContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
}

export const kinds = { internal: 1, server: 2 } as const;
const ERROR = 2;

export function newSpanId(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(0, 16);
}

/** The caller's span (W3C Trace Context, "traceparent"), or undefined where there is none that can be read. */
export function readTraceparent(header: string | undefined): SpanContext | undefined {
  const found = /^[\da-f]{2}-(?<traceId>[\da-f]{32})-(?<spanId>[\da-f]{16})-[\da-f]{2}/u.exec(header ?? "")?.groups;
  const { traceId = "", spanId = "" } = found ?? {};
  return /[^0]/u.test(traceId) && /[^0]/u.test(spanId) ? { traceId, spanId } : undefined;
}

export function spanOf(given: {
  readonly context: SpanContext;
  readonly parentSpanId?: string | undefined;
  readonly name: string;
  readonly kind: number;
  /** Milliseconds since the epoch. */
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly failed?: boolean;
}): Span {
  const { context, parentSpanId, name, kind, startMs, endMs, attributes, failed = false } = given;
  return {
    ...context,
    ...(parentSpanId === undefined ? {} : { parentSpanId }),
    name,
    kind,
    startTimeUnixNano: nanoseconds(startMs),
    endTimeUnixNano: nanoseconds(endMs),
    attributes: Object.entries(attributes).flatMap(([key, value]) => attributeOf(key, value)),
    ...(failed ? { status: { code: ERROR } } : {}),
  };
}

/** Nanoseconds since the epoch are more than a number can hold. */
const nanoseconds = (ms: number) => String(BigInt(Math.round(ms * 1_000)) * 1_000n);

function attributeOf(key: string, value: string | number | boolean | null | undefined): readonly Attribute[] {
  if (value === null || value === undefined) return [];
  if (typeof value === "boolean") return [{ key, value: { boolValue: value } }];
  if (typeof value === "number") return [{ key, value: { intValue: String(Math.round(value)) } }];
  return [{ key, value: { stringValue: value } }];
}
