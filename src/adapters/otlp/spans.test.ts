import { expect, it } from "vitest";
import { kinds, readTraceparent, spanOf } from "./spans.ts";

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const spanId = "00f067aa0ba902b7";

it("reads the caller's span", () => {
  expect(readTraceparent(`00-${traceId}-${spanId}-01`)).toEqual({ traceId, spanId });
});

it.each([
  undefined,
  "",
  "00-4bf9-00f0-01",
  `00-${"0".repeat(32)}-${spanId}-01`,
  `00-${traceId}-${"0".repeat(16)}-01`,
  `00-${traceId.toUpperCase()}-${spanId}-01`,
])("takes up nothing from %j", (header) => {
  expect(readTraceparent(header)).toBeUndefined();
});

it("writes times in whole nanoseconds, and attributes by their kinds", () => {
  const given = {
    context: { traceId, spanId },
    name: "n",
    kind: kinds.internal,
    startMs: 1_700_000_000_000.5,
    endMs: 1_700_000_000_001,
  };
  const span = spanOf({ ...given, attributes: { a: "x", b: 1.6, c: true, d: null, e: undefined } });
  expect(span.startTimeUnixNano).toBe("1700000000000500000");
  expect(span.attributes).toEqual([
    { key: "a", value: { stringValue: "x" } },
    { key: "b", value: { intValue: "2" } },
    { key: "c", value: { boolValue: true } },
  ]);
  expect(span).not.toHaveProperty("status");
  expect(spanOf({ ...given, attributes: {}, failed: true }).status).toEqual({ code: 2 });
});
